// What every browser test uses: the real program on a free port, Chromium, and pages that fail on any fault.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const deadlineMs = 30_000;
const bin = process.env.YAAD_BIN;
const shots = process.env.YAAD_SHOTS;
assert.ok(bin, 'YAAD_BIN must name the yaad program');
if (shots) mkdirSync(shots, { recursive: true });

const data = mkdtempSync(join(tmpdir(), 'yaad-web-'));
let program;
export let base;
export let browser;

/** Starts the program and resolves to its address, which it prints when it is ready. */
export function start(listen) {
  return new Promise((resolve, reject) => {
    program = spawn(bin, ['serve', '--listen', listen, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const late = setTimeout(() => reject(new Error(`not ready: ${said}`)), deadlineMs);
    const hear = (chunk) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) {
        clearTimeout(late);
        resolve(address[0]);
      }
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`ended with ${code}: ${said}`));
    });
  });
}

export function stop() {
  return new Promise((resolve) => {
    if (!program || program.exitCode !== null) return resolve();
    const stubborn = setTimeout(() => program.kill('SIGKILL'), deadlineMs);
    program.once('exit', () => {
      clearTimeout(stubborn);
      resolve();
    });
    program.kill('SIGTERM');
  });
}

export async function call(method, path, body) {
  const response = await fetch(base + path, { method, headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body) });
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`);
  return response.json();
}
export const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A page that fails the test on any error of the script or breach of the Content-Security-Policy. */
export async function open(path = '/today', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1180, height: 860 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(deadlineMs);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  await page.goto(base + path);
  await page.locator('[aria-busy="false"]').waitFor();
  return {
    page,
    async shot(name) {
      if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
    },
    async close() {
      await context.close();
      assert.deepEqual(faults, []);
    },
  };
}

export const input = (page) => page.locator('.composer-field');
export const row = (page, title) => page.locator('.row').filter({ has: page.locator('.row-title', { hasText: title }) });
export const checkbox = (page, title) => row(page, title).getByRole('checkbox');
export async function say(page, text) {
  await input(page).fill(text);
  await input(page).press('Enter');
  await page.waitForFunction(() => document.querySelector('.composer-field').value === '');
}


export async function setUp() {
  base = await start('127.0.0.1:0');
  browser = await chromium.launch({
    executablePath: process.env.YAAD_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  await call('PATCH', '/api/me', { language: 'en' });
}

export async function tearDown() {
  await browser?.close();
  await stop();
  rmSync(data, { recursive: true, force: true });
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

// During development the page runs on Vite and talks to a program that is already up (YAAD_URL=http://127.0.0.1:8080 npm run dev).
const program = process.env['YAAD_URL'] ?? 'http://127.0.0.1:8080';

/** The font's licence travels with the font; theme.js learns the font's hashed name, to fetch it early where the page is in Urdu. */
function urduFont() {
  return {
    name: 'yaad-urdu-font',
    apply: 'build',
    buildStart() {
      const source = readFileSync(new URL('node_modules/@fontsource/noto-nastaliq-urdu/LICENSE', import.meta.url));
      this.emitFile({ type: 'asset', fileName: 'assets/noto-nastaliq-urdu-OFL.txt', source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => name.endsWith('.woff2'));
        if (!font) throw new Error('the Urdu font is not in the bundle');
        return html.replace('<script src="/theme.js">', `<script src="/theme.js" data-urdu-font="/${font}">`);
      },
    },
  };
}

/** The server sends name.gz to whoever takes it: made here once, from what was written last, as small as gzip can. */
function compressed() {
  return {
    name: 'yaad-compressed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (/\.(js|css|html)$/.test(name)) writeFileSync(join(dir, `${name}.gz`), gzipSync(readFileSync(join(dir, name)), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  base: '/',
  plugins: [urduFont(), compressed()],
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    target: 'es2021',
    // The server's Content-Security-Policy allows no inline script and no data: URL except for images.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': program, '/chat': program, '/health': program } },
});

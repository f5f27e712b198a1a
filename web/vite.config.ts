import { defineConfig } from 'vite';

// During development the page runs on Vite and talks to a program that is already up (YAAD_URL=http://127.0.0.1:8080 npm run dev).
declare const process: { env: Record<string, string | undefined> };
const program = process.env['YAAD_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/',
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

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  cacheDir: '.cache/vite',
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // The content policy allows no inline script, which the polyfill would be; every supported browser preloads.
    modulePreload: { polyfill: false },
    // As files they are cached, and the content policy needs no exception for fonts.
    assetsInlineLimit: 0,
    // A map carries the sources: it stays out of what is deployed.
    sourcemap: mode !== 'production',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Needed by every page and changed only with a release of React.
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/,
            },
          ],
        },
      },
    },
  },
}));

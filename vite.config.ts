import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://localhost:4680';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    sourcemap: false,
    // Browsers of the last two years: no polyfills travel to those who need none.
    target: ['chrome125', 'firefox128', 'safari18'],
    // The font and every picture stay files of their own: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // What every page stands on, in one file: smaller than in eight, and often the same in the next release.
              name: 'ground',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|@orpc)[\\/]/,
              // What of them one room alone calls for comes with that room.
              tags: ['$initial'],
            },
            {
              // Small files that most pages share: each by itself would cost a request and compress alone.
              name: 'parts',
              test: /src[\\/](lib[\\/](?!calendar[\\/](typed|earliest))|client[\\/](?!sign-in|following)|kit[\\/](marks[\\/](?!brand)|page[\\/](?!data|columns)|notices[\\/](?!version)|keys|controls)|features[\\/]accounts[\\/]model[\\/](?!email|password|region|change))/,
              minShareCount: 4,
            },
            {
              // The same for what the pages of the scorecard share: seven files otherwise, on the first page all of them.
              name: 'recording',
              test: /src[\\/](features[\\/]scorecard[\\/](ui[\\/](use-|provenance|facts|conflicts|lines|standing|reading|rights|rows-in-view|row-shape)|model[\\/](answer|reading[\\/](process-reading|(amount|signal)-words|period-noun)))|kit[\\/](notices[\\/]conflict|charts[\\/](scale|spark)|drag|fields[\\/]inline|theme[\\/]use-media)|lib[\\/]scale)/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/rpc': server, '/api': server, '/live': server },
  },
});

import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

// Apart from vite.config.ts: the extension plugin must not run under vitest.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{unit,conformance,evaluation,golden}/**/*.test.ts'],
          exclude: ['tests/unit/{webmail,content,popup,options,welcome,ui}/**'],
          testTimeout: 30_000,
        },
      },
      {
        // the words of the interface are a file like any other here
        publicDir: false,
        // found before the run: what is found during it reloads the page under the tests
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@testing-library/preact',
            'webextension-polyfill',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/unit/{webmail,content,popup,options,welcome,ui}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.EVENKEEL_CHROMIUM ?? '/usr/bin/chromium',
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // after the others: a browser that has to share its processor is a slow one
          sequence: { groupOrder: 1 },
          // one a browser: there are two
          maxWorkers: 2,
        },
      },
    ],
  },
})

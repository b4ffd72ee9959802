import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import { parsePack } from './src/core/pack.ts'
import { supportedLanguages } from './src/core/report.ts'
import { compress } from './src/training/compress.ts'
import { readPack } from './src/training/languages.ts'
import { readReplies } from './src/training/replies.ts'
import { writePack } from './src/training/write-pack.ts'

type Browser = 'chrome' | 'firefox'

/** The manifest as written, with what differs between the two browsers. */
const manifestFor = (browser: Browser): ManifestV3Export => {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'))
  if (browser === 'firefox') {
    manifest.background = { scripts: [manifest.background.service_worker] }
    // 142 is the first version whose Android build knows data_collection_permissions
    manifest.browser_specific_settings = {
      gecko: {
        id: 'evenkeel@evenkeel.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    }
  } else manifest.minimum_chrome_version = '121'
  return manifest
}

/**
 * Emits what each language ships, packed: `data/<tag>.pack.gz` (concepts and phrases without their examples) and
 * `data/replies.<tag>.json.gz`.
 */
const languagePacks = (): Plugin => ({
  name: 'evenkeel-language-packs',
  apply: 'build',
  generateBundle() {
    const emit = (name: string, data: string | ArrayBuffer) =>
      this.emitFile({ type: 'asset', fileName: `data/${name}.gz`, source: compress(data) })
    for (const language of supportedLanguages) {
      emit(`${language}.pack`, writePack(parsePack(readPack(language))))
      emit(`replies.${language}.json`, JSON.stringify(readReplies(language)))
    }
  },
})

/** Packs the trained weights that stand in `public/data` as they are, after they were copied. */
const packWeights = (folder: string): Plugin => ({
  name: 'evenkeel-pack-weights',
  apply: 'build',
  writeBundle() {
    for (const name of readdirSync(`${folder}/data`).filter(file => file.endsWith('.bin'))) {
      const path = `${folder}/data/${name}`
      writeFileSync(`${path}.gz`, compress(readFileSync(path)))
      rmSync(path)
    }
  },
})

export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    plugins: [
      crx({
        manifest: manifestFor(browser),
        browser,
        // one self-contained file: no loader, and nothing of ours that a page could ask for
        contentScripts: { standaloneFiles: ['src/content/main.ts'] },
      }),
      languagePacks(),
      packWeights(`dist/${browser}`),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome121',
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: { welcome: 'src/welcome/index.html' } },
    },
  }
})

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with the built extension for `chrome` and for `firefox`. */
    extension: string
  }
}

/** Builds the extension once and gives the tests a copy of it, so that a build beside them changes nothing under them. */
export default function setUp(project: TestProject): () => void {
  if (process.env.EVENKEEL_BUILT !== '1') build()
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-e2e-'))
  for (const browser of ['chrome', 'firefox'])
    cpSync(resolve(process.env.EVENKEEL_DIST ?? 'dist', browser), join(folder, browser), { recursive: true })
  project.provide('extension', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`)
}

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

// The law of the house: which room may import what. `docs/architecture.md` says why.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['core', 'compromise/one'],
  languages: [],
  training: ['core', 'training', 'yaml', 'node:*'],
  webmail: ['webmail', 'core:types'],
  platform: ['platform', 'core', 'webextension-polyfill'],
  content: ['content', 'webmail', 'platform', 'core:types'],
  background: ['background', 'core', 'platform'],
  ui: ['ui', 'platform', 'core', 'preact', 'preact/*'],
  popup: ['popup', 'ui', 'platform', 'core:types', 'preact', 'preact/*'],
  options: ['options', 'ui', 'platform', 'core:types', 'preact', 'preact/*'],
  welcome: ['welcome', 'ui', 'platform', 'core:types', 'preact', 'preact/*'],
  // the terminal runs the same core on mails it parses itself, by the same rules for bodies, with the checked settings
  cli: [
    'cli',
    'core',
    'training',
    'webmail',
    'platform/check-settings',
    'jsdom',
    'postal-mime',
    'puppeteer-core',
    'node:*',
  ],
}

// Types, and the small tables that are as much contract as the types are.
const contracts = ['signs', 'report', 'thread', 'span', 'boundaries', 'terms']

const src = resolve('src')
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(?:tsx?|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))

const importsOf = (file: string): { target: string; typeOnly: boolean }[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]$/gm,
    ),
  ].map(found => ({
    target: found[2]!,
    typeOnly: found[1] !== undefined,
  }))

const isAllowed = (room: string, file: string, target: string, typeOnly: boolean): boolean => {
  const rules = mayImport[room] ?? []
  if (!target.startsWith('.'))
    return rules.some(rule => rule === target || (rule.endsWith('*') && target.startsWith(rule.slice(0, -1))))
  if (target.endsWith('.css')) return true
  const path = relative(src, resolve(dirname(file), target)).replace(/\.tsx?$/, '')
  const [other = ''] = path.split('/')
  return rules.some(rule => {
    if (rule === other || rule === path) return true
    return rule === 'core:types' && other === 'core' && (typeOnly || contracts.includes(path.slice('core/'.length)))
  })
}

describe.each(Object.keys(mayImport))('room %s', room => {
  it('imports only what the table allows', () => {
    const broken = filesIn(join(src, room)).flatMap(file =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !isAllowed(room, file, target, typeOnly))
        .map(({ target }) => `${relative(src, file)} imports ${target}`),
    )
    expect(broken).toEqual([])
  })
})

describe('the house', () => {
  it('has no rooms but those in the table', () => {
    const rooms = readdirSync(src, { withFileTypes: true }).map(entry => entry.name)
    expect(rooms.filter(name => !(name in mayImport))).toEqual([])
  })

  it('says `browser.` and `chrome.` in the platform room alone', () => {
    const loud = Object.keys(mayImport)
      .filter(room => room !== 'platform' && room !== 'cli')
      .flatMap(room => filesIn(join(src, room)))
      .filter(file =>
        /(?<![\w.'"-])(?:browser|chrome)\.\w/.test(readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')),
      )
    expect(loud.map(file => relative(src, file))).toEqual([])
  })

  it('keeps clocks, chance and input out of core', () => {
    const impure = filesIn(join(src, 'core')).filter(file =>
      /Date\.now|new Date\(\)|Math\.random|\bfetch\(|console\.|process\./.test(readFileSync(file, 'utf8')),
    )
    expect(impure.map(file => relative(src, file))).toEqual([])
  })

  it('has a doc comment on every exported name', () => {
    const bare = Object.keys(mayImport)
      .flatMap(room => filesIn(join(src, room)))
      .filter(file => file.endsWith('.ts') || file.endsWith('.tsx'))
      .flatMap(file => {
        const lines = readFileSync(file, 'utf8').split('\n')
        return lines.flatMap((line, at) =>
          /^export (?:const|function|async function|interface|type \w|class|enum)/.test(line) &&
          !/\*\/\s*$/.test(lines[at - 1] ?? '')
            ? [`${relative(src, file)}: ${line.slice(0, 70)}`]
            : [],
        )
      })
    expect(bare).toEqual([])
  })

  it('holds only data in the folders of the languages', () => {
    const entries = readdirSync(join(src, 'languages'), { withFileTypes: true, recursive: true }).filter(entry =>
      entry.isFile(),
    )
    expect(entries.map(entry => entry.name).filter(name => !/\.(?:txt|tsv|yaml)$/.test(name))).toEqual([])
  })
})

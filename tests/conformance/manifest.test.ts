import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gmail } from '../../src/webmail/gmail.ts'
import { outlook } from '../../src/webmail/outlook.ts'

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'))
const hosts = [...gmail.hosts, ...outlook.hosts].map(host => `https://${host}/*`)

describe('the manifest', () => {
  it('asks for no permission but storage', () => {
    expect(manifest.permissions).toEqual(['storage'])
    expect(manifest.optional_permissions).toBeUndefined()
  })

  it('runs on the hosts of the webmails and nowhere else', () => {
    expect([...manifest.host_permissions].sort()).toEqual([...hosts].sort())
    expect([...manifest.content_scripts[0].matches].sort()).toEqual([...hosts].sort())
  })

  it('lets extension pages load nothing but themselves', () => {
    const policy: string = manifest.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*|unsafe/)
  })

  it('shows nothing of ours to web pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined()
    expect(manifest.externally_connectable).toBeUndefined()
  })

  it('has the version of the package', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  })
})

describe('the sources', () => {
  it('hold no way to a network', () => {
    const files = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter(
        entry =>
          entry.isFile() &&
          /\.(?:tsx?|html)$/.test(entry.name) &&
          !/src\/(?:cli|training|languages)/.test(entry.parentPath),
      )
      .map(entry => `${entry.parentPath}/${entry.name}`)
    const loud = files.filter(file =>
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|\beval\(|new Function\(/.test(
        readFileSync(file, 'utf8'),
      ),
    )
    expect(loud).toEqual([])
    // the one file that may say `fetch` asks the extension itself for its data
    expect(files.filter(file => /\bfetch\(/.test(readFileSync(file, 'utf8')))).toEqual(['src/platform/knowledge.ts'])
  })
})

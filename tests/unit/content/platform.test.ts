import { afterEach, expect, test, vi } from 'vitest'
import { addressesIn, onOwnAddressesChange, readOwnAddresses } from '../../../src/platform/own-addresses.ts'
import { pageChannel } from '../../../src/platform/page-channel.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  [undefined, []],
  [null, []],
  ['text', []],
  [{}, []],
  [{ ownAddresses: 'leo@studio.example' }, []],
  [
    { ownAddresses: [' Leo@Studio.example ', 7, null, 'no address', 'b@c.example'] },
    ['leo@studio.example', 'b@c.example'],
  ],
])('own addresses in %j', (settings, addresses) => {
  expect(addressesIn(settings)).toEqual(addresses)
})

test('own addresses come from storage, and none when storage throws', async () => {
  const get = vi
    .fn()
    .mockResolvedValueOnce({ settings: { ownAddresses: ['a@b.example'] } })
    .mockRejectedValueOnce(new Error('quota'))
  vi.stubGlobal('browser', { storage: { local: { get } } })
  expect(await readOwnAddresses()).toEqual(['a@b.example'])
  expect(await readOwnAddresses()).toEqual([])
  vi.unstubAllGlobals()
  expect(await readOwnAddresses()).toEqual([])
})

test('a change of the settings is heard until it is no longer wanted', () => {
  const listeners = new Set<(changes: object, area: string) => void>()
  vi.stubGlobal('browser', {
    storage: {
      onChanged: {
        addListener: (l: () => void) => listeners.add(l),
        removeListener: (l: () => void) => listeners.delete(l),
      },
    },
  })
  const heard = vi.fn()
  const stop = onOwnAddressesChange(heard)
  for (const listener of listeners) {
    listener({ other: {} }, 'local')
    listener({ settings: {} }, 'sync')
    listener({ settings: {} }, 'local')
  }
  expect(heard).toHaveBeenCalledOnce()
  stop()
  expect(listeners.size).toBe(0)
})

test('the channel sends, answers what it knows, and is silent once the extension is gone', () => {
  const listeners = new Set<(message: unknown, sender: unknown, respond: (answer: unknown) => void) => void>()
  const sendMessage = vi.fn().mockRejectedValue(new Error('no receiver'))
  const runtime = {
    id: 'evenkeel' as string | undefined,
    sendMessage,
    onMessage: {
      addListener: (l: () => void) => listeners.add(l),
      removeListener: (l: () => void) => listeners.delete(l),
    },
  }
  vi.stubGlobal('browser', { runtime })
  expect(pageChannel.isOpen()).toBe(true)
  pageChannel.send({ type: 'thread-closed' })
  expect(sendMessage).toHaveBeenCalledWith({ type: 'thread-closed' })

  const stop = pageChannel.listen(() => true)
  const respond = vi.fn()
  for (const message of [undefined, null, 'x', 7, {}, { type: 7 }, { type: 'unknown' }])
    for (const listener of listeners) listener(message, {}, respond)
  expect(respond).not.toHaveBeenCalled()
  for (const listener of listeners) listener({ type: 'read-draft' }, {}, respond)
  expect(respond).toHaveBeenCalledWith(true)
  stop()
  expect(listeners.size).toBe(0)

  runtime.id = undefined
  expect(pageChannel.isOpen()).toBe(false)
  sendMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.')
  })
  expect(() => pageChannel.send({ type: 'thread-closed' })).not.toThrow()
  vi.unstubAllGlobals()
  expect(pageChannel.isOpen()).toBe(false)
})

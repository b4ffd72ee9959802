import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The only way out of a browser under test: it leads nowhere, and writes down who knocks. */
export interface Gate {
  readonly port: number
  /** Hosts that were asked for, in order. */
  readonly knocks: readonly string[]
  close(): void
}

/** Opens a proxy that refuses everything. */
export async function openGate(): Promise<Gate> {
  const knocks: string[] = []
  const server = createServer((request, response) => {
    knocks.push(new URL(request.url ?? '', 'http://unknown').host)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    knocks.push(request.url ?? 'unknown')
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 502 Nothing leaves\r\n\r\n')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    knocks,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

import { onOwnAddressesChange, readOwnAddresses } from '../platform/own-addresses.ts'
import { pageChannel } from '../platform/page-channel.ts'
import { webmailOf } from '../webmail/index.ts'
import { type RunningPage, runPage } from './run-page.ts'

/** Starts on a mail page, once the reader's own addresses are known. */
async function start(): Promise<void> {
  const webmail = webmailOf(location.hostname)
  if (webmail === undefined) return
  let addresses = await readOwnAddresses()
  const page: RunningPage = runPage({ document, webmail, channel: pageChannel, ownAddresses: () => addresses })
  onOwnAddressesChange(async () => {
    addresses = await readOwnAddresses()
    page.readAgain()
  })
}

// An error here would stand in the console of somebody's mail; there is nothing that the page could do about it.
start().catch(() => undefined)

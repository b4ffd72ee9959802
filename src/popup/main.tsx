import { openPage } from '../ui/open-page.ts'
import { Popup } from './Popup.tsx'

openPage('extension_name', <Popup address={location.href} />)

/** The only file that touches `ipcRenderer`: one named method per channel, nothing generic. Types only, or a sandboxed preload cannot load. */
import { contextBridge, ipcRenderer } from 'electron'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'

const bridge = {
  app: { info: () => ipcRenderer.invoke('app:info') },
  secrets: { localKey: (request) => ipcRenderer.invoke('secrets:localKey', request) },
  blobs: {
    put: (request) => ipcRenderer.invoke('blobs:put', request),
    get: (request) => ipcRenderer.invoke('blobs:get', request),
    delete: (request) => ipcRenderer.invoke('blobs:delete', request),
  },
  printing: {
    pdf: (request) => ipcRenderer.invoke('printing:pdf', request),
    print: (request) => ipcRenderer.invoke('printing:print', request),
    printers: () => ipcRenderer.invoke('printing:printers'),
  },
} satisfies FrontDeskBridge

contextBridge.exposeInMainWorld('frontDesk', bridge)

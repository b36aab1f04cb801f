/** The only file that touches `ipcRenderer`: one named method per channel, nothing generic. Types only, or a sandboxed preload cannot load. */
import { contextBridge, ipcRenderer } from 'electron'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'

const bridge = {
  app: {
    info: () => ipcRenderer.invoke('app:info'),
    space: (request) => ipcRenderer.invoke('app:space', request),
  },
  secrets: {
    localKey: (request) => ipcRenderer.invoke('secrets:localKey', request),
  },
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
  journal: {
    list: () => ipcRenderer.invoke('journal:list'),
    open: (request) => ipcRenderer.invoke('journal:open', request),
    append: (request) => ipcRenderer.invoke('journal:append', request),
    read: (request) => ipcRenderer.invoke('journal:read', request),
    erase: (request) => ipcRenderer.invoke('journal:erase', request),
    setAside: (request) => ipcRenderer.invoke('journal:setAside', request),
  },
  backup: {
    places: (request) => ipcRenderer.invoke('backup:places', request),
    choose: (request) => ipcRenderer.invoke('backup:choose', request),
    list: (request) => ipcRenderer.invoke('backup:list', request),
    write: (request) => ipcRenderer.invoke('backup:write', request),
    finish: (request) => ipcRenderer.invoke('backup:finish', request),
    read: (request) => ipcRenderer.invoke('backup:read', request),
    delete: (request) => ipcRenderer.invoke('backup:delete', request),
  },
  folder: {
    choose: (request) => ipcRenderer.invoke('folder:choose', request),
    browse: (request) => ipcRenderer.invoke('folder:browse', request),
    inspect: (request) => ipcRenderer.invoke('folder:inspect', request),
    bind: (request) => ipcRenderer.invoke('folder:bind', request),
    unbind: (request) => ipcRenderer.invoke('folder:unbind', request),
    mark: (request) => ipcRenderer.invoke('folder:mark', request),
    state: (request) => ipcRenderer.invoke('folder:state', request),
    list: (request) => ipcRenderer.invoke('folder:list', request),
    read: (request) => ipcRenderer.invoke('folder:read', request),
    publish: (request) => ipcRenderer.invoke('folder:publish', request),
    remove: (request) => ipcRenderer.invoke('folder:remove', request),
    hint: (request) => ipcRenderer.invoke('folder:hint', request),
  },
} satisfies FrontDeskBridge

contextBridge.exposeInMainWorld('frontDesk', bridge)

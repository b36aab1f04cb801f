/** What an installed desk is made of. Run by `electron-builder --config build/electron-builder.ts` after `npm run build`. */
import type { Configuration } from 'electron-builder'

const configuration: Configuration = {
  appId: 'cn.qiantai.front-desk',
  productName: '前台通',
  // File names of installers stay ASCII: some update servers and old tools cannot carry others.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
  artifactName: 'qiantai-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist', buildResources: 'build/icons' },
  icon: 'build/icons/icon.png',
  // Everything is bundled: what Electron runs imports nothing from node_modules (electron.vite.config.ts).
  files: ['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json', '!node_modules/**', '!out/main/local.js'],
  asar: true,
  npmRebuild: false,
  electronFuses: {
    // The binary is not a Node for whoever finds it.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    // Only the packaged, unchanged program is run.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // The pages come over app://, never over file://.
    grantFileProtocolExtraPrivileges: false,
  },
  win: { target: [{ target: 'nsis', arch: ['x64'] }] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: { target: [{ target: 'dmg', arch: ['x64', 'arm64'] }], category: 'public.app-category.business' },
  linux: { target: [{ target: 'AppImage', arch: ['x64'] }], category: 'Office', executableName: 'qiantai' },
}

export default configuration

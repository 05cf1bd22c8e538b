/**
 * The options of Remix's Vite plugin, in one object; vite.config.ts hands it over.
 * v3_singleFetch and v3_lazyRouteDiscovery stay off: the unpatched advisories of
 * Remix 2 live in the code that those two switch on (docs/decisions.md).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: false,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};

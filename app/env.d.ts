/// <reference types="vite/client" />
/// <reference types="@remix-run/node" />

declare module '@remix-run/server-runtime' {
  // Loaders return what their types say: single fetch needs no JSON narrowing.
  interface Future {
    v3_singleFetch: true;
  }
}

// Makes this file a module, so that the above adds to the package instead of replacing its types.
export {};

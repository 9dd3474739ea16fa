/// <reference types="vite/client" />
/// <reference types="@remix-run/node" />

declare module '@remix-run/server-runtime' {
  // Loaders return what their types say: single fetch needs no JSON narrowing.
  interface Future {
    v3_singleFetch: true;
  }
}

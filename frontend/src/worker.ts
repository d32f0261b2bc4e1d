// The service worker.
/// <reference lib="webworker" />
export {};

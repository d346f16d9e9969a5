import {trusted} from './trusted.js';

/** Keeps the page at hand without a network, from the second visit on. */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  navigator.serviceWorker.register(trusted('./service-worker.js'))
      .catch(() => undefined);  // the page works without
}

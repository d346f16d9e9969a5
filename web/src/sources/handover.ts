import type {Source} from './source.js';

// The bookmarklet and the page it opens talk window to window: no server has
// a part in it.

const READY = 'dateline-ready';
const LARGEST = 32 << 20;

/**
 * Runs on the article's page: opens Dateline, waits until it is ready, hands
 * over what the reader sees. Where the site cuts the wire between windows, the
 * page travels behind the # of the address instead.
 */
function program(target: string): string {
  return `(()=>{const t=${JSON.stringify(target)},o=new URL(t).origin,` +
      'd=document.documentElement.cloneNode(true);' +
      'd.querySelectorAll("script:not([type*=json]),style,svg,noscript,link' +
      ':not([rel=canonical]),iframe").forEach(e=>e.remove());' +
      'const h=d.outerHTML,u=location.href,w=open(t+"#handover");' +
      'let done=0;addEventListener("message",e=>{if(!done&&e.source===w&&' +
      `e.origin===o&&e.data==="${READY}"){done=1;` +
      'w.postMessage({dateline:1,html:h,url:u},o)}});' +
      'setTimeout(async()=>{if(done||(w&&!w.closed))return;done=1;' +
      'const s=new Blob([JSON.stringify([{label:document.title,text:h,' +
      'from:"html",url:u}])]).stream().pipeThrough(' +
      'new CompressionStream("deflate-raw"));' +
      'const b=new Uint8Array(await new Response(s).arrayBuffer());let x="";' +
      'b.forEach(c=>x+=String.fromCharCode(c));' +
      'open(t+"#page="+btoa(x).replace(/[+]/g,"-").replace(/[/]/g,"_")' +
      '.replace(/=/g,""))},1500)})()';
}

export function bookmarklet(): string {
  const target = location.href.split('#')[0]!;
  return `javascript:${encodeURIComponent(program(target))}`;
}

/** Asks the window that opened this one for the article, once. */
export function receiveHandover(take: (source: Source) => void): void {
  if (location.hash !== '#handover' || !window.opener) return;
  const from = window.opener as Window;
  const listener = ({source, data, origin}: MessageEvent) => {
    if (source !== from || data?.dateline !== 1) return;
    if (typeof data.html !== 'string' || data.html.length > LARGEST) return;
    removeEventListener('message', listener);
    const url = typeof data.url === 'string' &&
        data.url.startsWith(`${origin}/`) ? data.url : undefined;
    take({label: url ?? '', data: data.html,
          options: {from: 'html', ...(url ? {url} : {})}, text: null});
  };
  addEventListener('message', listener);
  // No secret in it: whoever opened the page may know that it is ready.
  from.postMessage(READY, '*');
}

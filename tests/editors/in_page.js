// Runs in the pages of the tests: what the tests ask of an editor.

const byName = {
  plain: () => ({
    root: editor,
    data: () => editor.innerHTML,
    undoSteps: () => Number(document.queryCommandEnabled('undo')),
    undo: () => document.execCommand('undo'),
  }),
  tiptap: () => ({
    root: editor.view.dom,
    data: () => JSON.stringify(editor.getJSON()),
    undoSteps: () => editor.state[Object.keys(editor.state).find(
        (key) => key.startsWith('history$'))].done.eventCount,
    undo: () => editor.commands.undo(),
  }),
  ckeditor: () => ({
    root: editor.editing.view.getDomRoot(),
    data: () => editor.getData(),
    undoSteps: () => editor.commands.get('undo')._stack.length,
    undo: () => editor.execute('undo'),
  }),
  tinymce: () => ({
    root: editor.getBody(),
    data: () => editor.getContent(),
    undoSteps: () => editor.undoManager.data.length,
    undo: () => editor.undoManager.undo(),
  }),
  gutenberg: () => ({
    root: document.querySelector('.is-root-container'),
    data: () => editor.serialize(),
    undoSteps: () => editor.undoSteps(),
    undo: () => editor.undo(),
  }),
};

const host = () => {
  const name = location.pathname.split('/').at(-2);
  return window.host ?? byName[name]();
};
const frame = () => new Promise((done) => requestAnimationFrame(
    () => setTimeout(done)));

/** Waits until the analysis is that of the text as it stands. */
async function settled(watch = window.watch) {
  for (let i = 0; i < 400; i++) {
    const {text, version} = watch.adapter.read();
    const {text: analysed, running, version: done} = watch;
    if (analysed === text && version === done && !running) return frame();
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('the analysis did not settle');
}

const inOrder = (marks) => marks.map(({kind, text}) => `${kind} ${text}`).sort();

/** Marks as a full analysis of the present text has them. */
async function expected(watch = window.watch) {
  const {text} = watch.adapter.read();
  if (!text.trim()) return [];
  const {marks} = await watch.analyzer.annotate(text, watch.options.analyze);
  const kinds = ['PER', 'ORG', 'LOC', 'MISC', 'time', 'finding'];
  const list = [];
  for (let i = 0; i < marks.length; i += 4) {
    list.push({kind: kinds[marks[i]], text: text.slice(marks[i + 2], marks[i + 3])});
  }
  return inOrder(list);
}

/** Marks as the browser paints them: the ranges of its highlights. */
function painted(root = host().root) {
  const {ownerDocument} = root;
  const list = [];
  for (const [name, highlight] of ownerDocument.defaultView.CSS.highlights) {
    const kind = name.replace('dateline-', '');
    if (kind === 'reveal' || !name.startsWith('dateline-')) continue;
    for (const {startContainer, startOffset, endContainer, endOffset} of highlight) {
      if (!root.contains(startContainer)) {
        if (!startContainer.isConnected) list.push({kind, text: '(stale)'});
        continue;
      }
      const range = ownerDocument.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const label = kind.length < 5 && kind !== 'time' ? kind.toUpperCase() : kind;
      list.push({kind: label, text: range.toString()});
    }
  }
  return inOrder(list);
}

/** Both, once the analysis has settled. */
async function marks() {
  await settled();
  return {expected: await expected(), painted: painted()};
}

/** Puts the caret behind `offset` characters of the text that is found. */
async function caret(text, offset) {
  const {root} = host();
  const {ownerDocument} = root;
  const walker = ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    (node.parentElement.closest('[contenteditable=true]') ?? root).focus();
    ownerDocument.getSelection().collapse(node, at + offset);
    await frame();
    return;
  }
  throw new Error(`there is no "${text}"`);
}

/** The middle of the first mark with this text, in the page. */
function place(text) {
  const {root} = host();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = root.ownerDocument.createRange();
    range.setStart(node, at + 2);
    range.setEnd(node, at + 3);
    node.parentElement.scrollIntoView({block: 'center'});
    const box = range.getBoundingClientRect();
    const frame = root.ownerDocument.defaultView.frameElement
                      ?.getBoundingClientRect() ?? {left: 0, top: 0};
    return {
      x: box.left + frame.left + box.width / 2,
      y: box.top + frame.top + box.height / 2,
    };
  }
  return null;
}

/** Everything of the document that an analysis must not touch. */
function state() {
  const {root, data, undoSteps} = host();
  return {data: data(), dom: root.innerHTML, undoSteps: undoSteps()};
}

/** What is left of us in the page. */
function traces() {
  const {root} = host();
  const view = root.ownerDocument.defaultView;
  return {
    highlights: [...view.CSS.highlights.keys()].filter(
        (name) => name.startsWith('dateline-')),
    sheets: root.ownerDocument.adoptedStyleSheets.filter(
        ({cssRules}) => [...cssRules].some(
            ({cssText}) => cssText.includes('dateline-'))).length,
    cards: document.querySelectorAll('dateline-card').length,
  };
}

window.inPage = {
  host, settled, expected, painted, marks, caret, place, state, traces, frame,
};

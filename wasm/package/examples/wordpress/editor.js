// The sidebar of the block editor: the panel, and marks in the post.
import 'dateline/element';

import {createAnalyzer, watchEditor} from 'dateline';
import {findCanvas, gutenberg} from 'dateline/adapters/gutenberg';

const {data, element, plugins, editor} = window.wp;
const {createElement: h, useEffect, useRef} = element;
const {worker, wasm} = window.datelineFiles;

const analyzer = createAnalyzer({
  createWorker: () => new Worker(worker, {type: 'module'}),
  wasm,
});

/** The day of the post, once it has one. */
function publicationDay() {
  const {date, status} = data.select('core/editor').getCurrentPost();
  return status === 'publish' && date ? date.slice(0, 10) : undefined;
}

/** Adds tags to the post; those that the site does not have are created. */
async function setTags(names) {
  const core = data.resolveSelect('core');
  const ids = await Promise.all(names.map(async (name) => {
    const found = await core.getEntityRecords(
        'taxonomy', 'post_tag', {search: name, per_page: 20});
    const known = found?.find((tag) => tag.name === name) ??
        await data.dispatch('core').saveEntityRecord(
            'taxonomy', 'post_tag', {name});
    return known?.id;
  }));
  const post = data.select('core/editor');
  const tags = new Set(post.getEditedPostAttribute('tags') ?? []);
  for (const id of ids) if (id) tags.add(id);
  data.dispatch('core/editor').editPost({tags: [...tags]});
}

/** Watches the canvas, and again when WordPress puts another in its place. */
function startWatching(panel) {
  let watch = null;
  let canvas = null;
  const timer = setInterval(() => {
    const found = findCanvas();
    if (!found || (found === canvas && found.isConnected)) return;
    watch?.dispose();
    canvas = found;
    watch = watchEditor(analyzer, gutenberg({root: found}), {
      analyze: {date: publicationDay()},
      onAnalysis: ({analysis}) => requestIdleCallback(
          () => { panel.analysis = analysis; }),
      onSelect: (subject) => {
        if ('entity' in subject) panel.showEntity(subject.entity.id);
      },
    });
  }, 500);
  const select = ({detail}) => watch?.reveal(detail.span);
  const apply = ({detail}) => {
    if (detail.action === 'insert-timeline') watch?.insertTimeline();
    if (detail.action === 'fix') watch?.fixDate(detail.finding);
    if (detail.action === 'tag') {
      void setTags(detail.tags.map(({name}) => name));
    }
  };
  panel.addEventListener('dateline-select', select);
  panel.addEventListener('dateline-apply', apply);
  return () => {
    clearInterval(timer);
    watch?.dispose();
  };
}

function Panel() {
  const place = useRef(null);
  useEffect(() => {
    const panel = document.createElement('dateline-panel');
    panel.setAttribute('sections', 'timeline names findings tags');
    panel.setAttribute('actions', 'tag fix insert-timeline');
    place.current.append(panel);
    return startWatching(panel);
  }, []);
  return h('div', {ref: place, style: {padding: 16}});
}

plugins.registerPlugin('dateline', {
  icon: 'calendar-alt',
  render: () => h(editor.PluginSidebar, {name: 'dateline', title: 'Dateline'},
                  h(Panel)),
});

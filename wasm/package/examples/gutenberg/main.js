import '@wordpress/components/build-style/style.css';
import '@wordpress/block-editor/build-style/style.css';

import {
  BlockEditorKeyboardShortcuts, BlockEditorProvider, BlockList, BlockTools,
  RichText, useBlockProps, WritingFlow, ObserveTyping,
} from '@wordpress/block-editor';
import * as blocks from '@wordpress/blocks';
import {SlotFillProvider} from '@wordpress/components';
import * as data from '@wordpress/data';
import {createElement as h, createRoot, useState} from '@wordpress/element';
import * as richText from '@wordpress/rich-text';
import {gutenberg} from 'dateline/adapters/gutenberg';

import {PARAGRAPHS} from '../article.js';
import {connect} from '../connect.js';

const {createBlock, registerBlockType, setDefaultBlockName} = blocks;

// A paragraph block in miniature: WordPress brings its own.
registerBlockType('example/paragraph', {
  apiVersion: 3,
  title: 'Paragraph',
  category: 'text',
  attributes: {
    content: {type: 'rich-text', source: 'rich-text', selector: 'p'},
  },
  supports: {splitting: true},
  merge: (attributes, {content}) =>
      ({content: `${attributes.content ?? ''}${content ?? ''}`}),
  edit: ({attributes, setAttributes, mergeBlocks, onReplace, onRemove}) =>
      h(RichText, {
        identifier: 'content',
        tagName: 'p',
        ...useBlockProps(),
        value: attributes.content,
        onChange: (content) => setAttributes({content}),
        onMerge: mergeBlocks,
        onReplace,
        onRemove,
      }),
  save: ({attributes}) =>
      h(RichText.Content, {tagName: 'p', value: attributes.content}),
});
setDefaultBlockName('example/paragraph');

// The store of the post that the editor itself leaves to its host.
const history = {past: [], future: []};

function App() {
  const [list, setList] = useState(() => PARAGRAPHS.map(
      (content) => createBlock('example/paragraph', {content})));
  const remember = (next) => {
    history.past.push(list);
    history.future.length = 0;
    setList(next);
  };
  window.editor = {
    blocks: () => list,
    serialize: () => blocks.serialize(list),
    undoSteps: () => history.past.length,
    undo() {
      if (!history.past.length) return;
      history.future.push(list);
      setList(history.past.pop());
    },
  };
  return h(SlotFillProvider, null,
           h(BlockEditorProvider,
             {
               value: list, onInput: setList, onChange: remember,
               // One store for all, as in the editor of WordPress.
               useSubRegistry: false,
             },
             h(BlockEditorKeyboardShortcuts.Register),
             h(BlockTools, {className: 'editor-styles-wrapper'},
               h(WritingFlow, null,
                 h(ObserveTyping, null, h(BlockList))))));
}

createRoot(document.getElementById('editor')).render(h(App));
const wait = setInterval(() => {
  if (!document.querySelector('.is-root-container [data-block]')) return;
  clearInterval(wait);
  window.watch = connect(gutenberg({wp: {data, blocks, richText}}));
}, 50);

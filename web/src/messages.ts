// All words of the page. `{0}` is filled in.
const en = {
  tagline: 'A news article in; its clean text, names and timeline out.',
  privacy: 'Everything happens in this tab. Nothing is sent: the page is not allowed to open a connection (see connect-src in its source).',
  inputTitle: 'Your article',
  inputHelp: 'Paste an article, type, or drop a file (.html, .txt, .md, .eml). An address alone cannot be loaded: other sites do not allow it, and it would tell them what you read. Copy the article, or save the page and drop the file here.',
  dateLabel: 'Published',
  analyze: 'Analyse',
  cancel: 'Stop',
  chooseFile: 'Choose a file',
  trySample: 'Try a sample:',
  working: 'Reading the article…',
  done: 'Done: {0} names, {1} dates, {2} entries in the timeline.',
  cancelled: 'Stopped. The last result stays.',
  empty: 'Paste or type an article first.',
  addressOnly: 'This is an address, and a page in the browser may not fetch other sites. Open it, copy the article (or save the page) and paste it here.',
  article: 'Article',
  timeline: 'Timeline',
  noTimeline: 'No event with a place in time was found.',
  names: 'Names',
  noNames: 'No names were found.',
  repairs: 'Repairs',
  noRepairs: 'Nothing had to be repaired.',
  findings: 'Findings',
  exports: 'Take away',
  noDate: 'no date',
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  other: 'Other names',
  times: 'Times',
  published_given: 'Published {0} (given)',
  published_metadata: 'Published {0} (stated in the page)',
  published_stated: 'Published {0} (stated)',
  published_url: 'Published {0} (from the address)',
  published_inferred: 'Published {0} (inferred: {1})',
  unpublished: 'No publication date is stated. Set one above and every “Monday” moves to its place.',
  by: 'By {0}',
  happened: 'happened',
  ongoing: 'ongoing',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied',
  exact: 'exact',
  likely: 'likely',
  flagged: 'flagged',
  showSentence: 'Show the sentence',
  sampleWire: 'wire story',
  sampleDamaged: 'damaged article',
  copied: 'Copied.',
};

export type MessageKey = keyof typeof en;

const de: Partial<Record<MessageKey, string>> = {
  tagline: 'Ein Zeitungsartikel hinein; sauberer Text, Namen und Zeitleiste heraus.',
  privacy: 'Alles geschieht in diesem Tab. Nichts wird gesendet: Die Seite darf keine Verbindung öffnen (siehe connect-src im Quelltext).',
  inputTitle: 'Ihr Artikel',
  inputHelp: 'Artikel einfügen, tippen oder eine Datei ablegen (.html, .txt, .md, .eml). Eine Adresse allein lässt sich nicht laden: Andere Seiten erlauben es nicht, und sie erführen, was Sie lesen.',
  dateLabel: 'Erschienen',
  analyze: 'Auswerten',
  cancel: 'Anhalten',
  chooseFile: 'Datei wählen',
  trySample: 'Beispiel:',
  working: 'Der Artikel wird gelesen …',
  done: 'Fertig: {0} Namen, {1} Zeitangaben, {2} Einträge in der Zeitleiste.',
  empty: 'Erst einen Artikel einfügen oder tippen.',
  article: 'Artikel',
  timeline: 'Zeitleiste',
  names: 'Namen',
  repairs: 'Reparaturen',
  findings: 'Auffälliges',
  exports: 'Mitnehmen',
  noDate: 'ohne Datum',
  people: 'Personen',
  organisations: 'Organisationen',
  places: 'Orte',
  other: 'Weitere Namen',
};

const german = navigator.language.toLowerCase().startsWith('de');

/** The message in the reader's language. */
export function message(key: MessageKey, ...values: (string|number)[]): string {
  const text = (german ? de[key] : undefined) ?? en[key];
  return text.replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)] ?? ''));
}

/** Fills every element that names its message. */
export function fillMessages(root: ParentNode): void {
  if (german) document.documentElement.lang = 'de';
  for (const element of root.querySelectorAll<HTMLElement>('[data-message]')) {
    element.textContent = message(element.dataset.message as MessageKey);
  }
}

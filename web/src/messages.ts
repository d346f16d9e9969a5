// All words of the page (the panel's own are in the package). `{0}` is filled
// in. Every language has every message: the compiler sees to it.
const en = {
  tools: 'Page',
  bar: 'This story',
  privacy: 'Nothing leaves this tab',
  language: 'Language',
  close: 'Close',

  inputTitle: 'Paste an article. See the story.',
  inputAdd: 'Add another article',
  inputRewrite: 'Edit the text',
  lead: 'Clean text, who and what it is about, and when everything happened: at once, in your browser.',
  placeholder: 'Paste an article here (Ctrl+V), or type …',
  inputHelp: 'Files: .html, .txt, .md, .eml, .docx, several at once. Drop them anywhere. Ctrl+Enter analyses.',
  analyze: 'Analyse',
  cancel: 'Stop',
  chooseFile: 'Choose files',
  dropHere: 'Drop articles here',
  backToResult: 'Back to the result',
  trySample: 'Or try:',
  sampleWire: 'a wire story',
  sampleLong: 'a long read',
  sampleDamaged: 'a damaged article',
  wayPage: 'From a web page',
  wayPageText: 'Drag this button to your bookmarks. On any article, click it: the page is handed over inside your browser.',
  bookmarkletName: 'To Dateline',
  bookmarkletClick: 'Drag the button to your bookmarks bar first. Then click it on the page of an article.',
  wayAddress: 'Only an address?',
  wayAddressText: 'It cannot be loaded from here: other sites do not allow it, and it would tell them what you read. Open the article, press Ctrl+A and Ctrl+C, then paste it here. Or save the page and drop the file.',
  waySeveral: 'Several articles',
  waySeveralText: 'Drop several files, or use “Add article” afterwards: one timeline shows them side by side.',

  standsFor: '({0} characters, shown here by their beginning only. Paste another article to replace them.)',
  working: 'Reading the article …',
  workingMany: 'Reading article {0} of {1} …',
  done: '{0} names, {1} dates, {2} entries in the timeline.',
  doneMany: '{0} articles: {1} names, {2} entries in the timeline.',
  cancelled: 'Stopped. Nothing has changed.',
  empty: 'Paste or type an article first.',
  addressOnly: 'This is an address, and a page in the browser may not load other sites. Open it, press Ctrl+A and Ctrl+C there, and paste the article here.',
  emptyFile: 'The file {0} is empty. Please choose another one.',
  tooLarge: 'The file {0} is larger than 32 MB. Please take the article out of it and paste that.',
  badDocx: 'The file {0} is no readable Word document. Open it in your word processor, copy the text and paste it here.',
  oldWord: 'The file {0} is in the old Word format. Save it as .docx, or copy the text and paste it here.',
  badEml: 'No article was found in the mail {0}. Open the mail, copy the text and paste it here.',
  pdf: 'The file {0} is a PDF, and those are not read here. Open it, copy the text and paste it here.',
  wrongFile: 'The file {0} holds no text. Please choose another one.',
  unreadable: 'A file could not be read. Please try again, or paste the text.',
  crashed: 'The analysis broke down and has been started anew. Your text is still here: please try once more, perhaps with less of it.',
  failed: 'The analysis did not work: {0} Your text is still here.',
  failedNamed: '{0} could not be analysed: {1}',
  notReady: 'The engine could not be started in this browser: {0} A current version of Firefox, Chrome, Edge or Safari should do.',
  badLink: 'The link is damaged: perhaps a program has cut it. Ask for it again, or for the article itself.',
  handedOver: 'The article was handed over by your bookmark.',
  noText: 'No text of an article was found in what you gave.',

  published: 'Published',
  updated: 'updated {0}',
  by: 'By {0}',
  date_given: 'set by you',
  date_metadata: 'stated in the page’s data',
  date_stated: 'stated in the text',
  date_url: 'from the address',
  date_inferred: 'inferred',
  dateAsFound: 'As found',
  dateConfirm: 'It is right',
  dateWhy: 'Why this date?',
  dateRange: 'Somewhere between {0} and {1}:',
  dateMissing: 'No date is stated and none could be inferred. Set one, and every “Monday” moves to its place.',

  legend: 'Marks in the text',
  PER: 'People',
  ORG: 'Organisations',
  LOC: 'Places',
  MISC: 'Other names',
  times: 'Times',
  pins: 'in the timeline',
  pin: 'In the timeline: {0}',
  viewArticle: 'Article',
  viewStory: 'Timeline & names',
  backToList: '← Back to the list',

  newArticle: 'New article',
  addArticle: 'Add article',
  editText: 'Edit text',
  addEntry: 'Add entry',
  corrections: 'Corrections',
  takeAway: 'Take away',
  share: 'Share',
  removeArticle: 'Remove {0}',

  copy: 'Copy',
  copyAs: 'Copy as {0}',
  download: 'Save',
  downloadAs: 'Save as {0}',
  copied: '{0} copied.',
  copyFailed: '{0} could not be copied: the browser did not allow it.',
  saved: '{0} saved.',
  print: 'Print',
  useMarkdown: 'article, timeline and names for notes and wikis',
  useText: 'the same without any marks',
  useHtml: 'one page with everything in it',
  useCsv: 'the timeline for a spreadsheet',
  useIcs: 'the timeline for a calendar',
  useJson: 'everything, for programs',
  useJsonLd: 'schema.org data for a web page',
  useWebAnnotation: 'names and times as W3C annotations',
  useTimelineJs: 'the timeline for TimelineJS',
  useTimeMl: 'time expressions for research',
  exportMerged: 'All articles in one timeline',
  exportOne: 'Only “{0}”',
  useMergedMarkdown: 'one timeline with its sources and where they disagree',
  useMergedHtml: 'a page with the sentences behind every entry',

  correctionsHelp: 'They stay when the text or the date changes, and can be kept in a file.',
  noCorrections: 'Nothing has been corrected yet. Names and entries can be corrected where they stand.',
  saveCorrections: 'Save as a file',
  loadCorrections: 'Load a file',
  badCorrections: '{0} is no file of corrections. Choose one that was saved here.',
  takeBack: 'Take back',
  takeBackAll: 'Take all back',
  didRetype: '“{0}” is of type {1}',
  didMerge: '“{0}” is the same as “{1}”',
  didSplit: '“{0}” is not “{1}”',
  didIgnore: '“{0}” is not a name',
  didEdit: 'Entry changed: {0} ({1})',
  didDrop: 'Entry removed: {0}',
  didAdd: 'Entry added: {0} ({1})',
  didDismiss: 'All right: {0}',
  didUndo: 'Repair undone ({0}): {1}',
  didDate: 'Published on {0}',

  addSentence: 'Sentence',
  addWhen: 'When (2018-11-05, 2018-11, 2018, 2018/2020)',
  addWhat: 'What',
  addStatus: 'Status',
  addSave: 'Add to the timeline',
  badWhen: 'Please write a date as 2018-11-05, 2018-11, 2018, or two of them with a slash.',
  happened: 'happened',
  ongoing: 'going on',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied',

  shareHelp: 'The link holds the articles and your corrections. What stands behind the # is never sent to a server: only who has the link can read it.',
  shareLink: 'Link',
  shareSize: 'The link is {0} long.',
  shareLong: 'Some mail and chat programs cut links of this length.',
  shareTooLong: 'The link would be {0} long, more than browsers open. Save the corrections as a file and send it along with the article instead.',
  shareCopy: 'Copy the link',

  history: 'History',
  historyHelp: 'Off by default. When on, your articles and corrections are kept in this browser, on this device only.',
  historyKeep: 'Remember my articles on this device',
  historyEmpty: 'Nothing is remembered yet.',
  wipe: 'Forget everything',

  privacyTitle: 'Nothing leaves this tab',
  privacyText: 'Your article is analysed by a program inside this page. Nobody else sees it, and nothing is stored unless you ask for it. That is not a promise but a lock: the page forbids the browser to open any connection.',
  checkTitle: 'How to check it',
  checkOffline: 'Switch your network off and paste an article. Everything still works.',
  checkTools: 'Open the developer tools (F12), tab “Network”, and watch: nothing appears.',
  checkPolicy: 'Look at the source of the page. This policy binds page and engine alike: ',
  checkTry: 'Let the page try to send something:',
  tryIt: 'Try it',
  tryRefused: 'The browser refused, as it should.',
  tryFailed: 'The browser allowed it. Please do not use this copy of Dateline: it has been changed.',
  requests: 'Requests since the page was loaded: {0}',
  privacyLimits: 'What this cannot cover: browser extensions, and links that you click yourself.',
};

export type MessageKey = keyof typeof en;

const de: Record<MessageKey, string> = {
  tools: 'Seite',
  bar: 'Diese Geschichte',
  privacy: 'Nichts verlässt diesen Tab',
  language: 'Sprache',
  close: 'Schließen',

  inputTitle: 'Artikel einfügen. Die Geschichte sehen.',
  inputAdd: 'Noch einen Artikel hinzufügen',
  inputRewrite: 'Text bearbeiten',
  lead: 'Sauberer Text, um wen und was es geht, und wann alles geschah: sofort, in Ihrem Browser.',
  placeholder: 'Artikel hier einfügen (Strg+V) oder tippen …',
  inputHelp: 'Dateien: .html, .txt, .md, .eml, .docx, auch mehrere. Ablegen geht überall. Strg+Eingabe wertet aus.',
  analyze: 'Auswerten',
  cancel: 'Anhalten',
  chooseFile: 'Dateien wählen',
  dropHere: 'Artikel hier ablegen',
  backToResult: 'Zurück zum Ergebnis',
  trySample: 'Oder ausprobieren:',
  sampleWire: 'eine Agenturmeldung',
  sampleLong: 'ein langes Stück',
  sampleDamaged: 'ein beschädigter Artikel',
  wayPage: 'Von einer Webseite',
  wayPageText: 'Ziehen Sie diesen Knopf zu Ihren Lesezeichen. Auf der Seite eines Artikels angeklickt, übergibt er sie innerhalb Ihres Browsers.',
  bookmarkletName: 'Zu Dateline',
  bookmarkletClick: 'Ziehen Sie den Knopf zuerst in die Lesezeichenleiste. Klicken Sie ihn dann auf der Seite eines Artikels an.',
  wayAddress: 'Nur eine Adresse?',
  wayAddressText: 'Von hier aus lässt sie sich nicht laden: Andere Seiten erlauben es nicht, und sie erführen, was Sie lesen. Öffnen Sie den Artikel, drücken Sie Strg+A und Strg+C und fügen Sie ihn hier ein. Oder sichern Sie die Seite und legen die Datei hier ab.',
  waySeveral: 'Mehrere Artikel',
  waySeveralText: 'Legen Sie mehrere Dateien ab, oder nehmen Sie danach „Artikel dazu“: Eine Zeitleiste zeigt sie nebeneinander.',

  standsFor: '({0} Zeichen, hier nur mit ihrem Anfang gezeigt. Fügen Sie einen anderen Artikel ein, um sie zu ersetzen.)',
  working: 'Der Artikel wird gelesen …',
  workingMany: 'Artikel {0} von {1} wird gelesen …',
  done: '{0} Namen, {1} Zeitangaben, {2} Einträge in der Zeitleiste.',
  doneMany: '{0} Artikel: {1} Namen, {2} Einträge in der Zeitleiste.',
  cancelled: 'Angehalten. Es hat sich nichts geändert.',
  empty: 'Erst einen Artikel einfügen oder tippen.',
  addressOnly: 'Das ist eine Adresse, und eine Seite im Browser darf andere Seiten nicht laden. Öffnen Sie sie, drücken Sie dort Strg+A und Strg+C und fügen Sie den Artikel hier ein.',
  emptyFile: 'Die Datei {0} ist leer. Bitte wählen Sie eine andere.',
  tooLarge: 'Die Datei {0} ist größer als 32 MB. Bitte kopieren Sie den Artikel heraus und fügen ihn ein.',
  badDocx: 'Die Datei {0} ist kein lesbares Word-Dokument. Öffnen Sie sie in der Textverarbeitung, kopieren Sie den Text und fügen Sie ihn hier ein.',
  oldWord: 'Die Datei {0} hat das alte Word-Format. Sichern Sie sie als .docx, oder kopieren Sie den Text und fügen Sie ihn hier ein.',
  badEml: 'In der Mail {0} wurde kein Artikel gefunden. Öffnen Sie die Mail, kopieren Sie den Text und fügen Sie ihn hier ein.',
  pdf: 'Die Datei {0} ist ein PDF, und das wird hier nicht gelesen. Öffnen Sie es, kopieren Sie den Text und fügen Sie ihn hier ein.',
  wrongFile: 'Die Datei {0} enthält keinen Text. Bitte wählen Sie eine andere.',
  unreadable: 'Eine Datei ließ sich nicht lesen. Bitte versuchen Sie es noch einmal, oder fügen Sie den Text ein.',
  crashed: 'Die Auswertung ist zusammengebrochen und wurde neu gestartet. Ihr Text ist noch da: Bitte versuchen Sie es noch einmal, vielleicht mit weniger davon.',
  failed: 'Die Auswertung gelang nicht: {0} Ihr Text ist noch da.',
  failedNamed: '{0} ließ sich nicht auswerten: {1}',
  notReady: 'Das Programm ließ sich in diesem Browser nicht starten: {0} Eine aktuelle Fassung von Firefox, Chrome, Edge oder Safari sollte genügen.',
  badLink: 'Der Link ist beschädigt: Vielleicht hat ihn ein Programm abgeschnitten. Bitten Sie noch einmal darum, oder um den Artikel selbst.',
  handedOver: 'Der Artikel wurde von Ihrem Lesezeichen übergeben.',
  noText: 'In dem, was Sie gegeben haben, wurde kein Artikeltext gefunden.',

  published: 'Erschienen',
  updated: 'aktualisiert {0}',
  by: 'Von {0}',
  date_given: 'von Ihnen gesetzt',
  date_metadata: 'in den Daten der Seite genannt',
  date_stated: 'im Text genannt',
  date_url: 'aus der Adresse',
  date_inferred: 'erschlossen',
  dateAsFound: 'Wie gefunden',
  dateConfirm: 'Es stimmt',
  dateWhy: 'Warum dieses Datum?',
  dateRange: 'Irgendwann zwischen {0} und {1}:',
  dateMissing: 'Kein Datum ist genannt, und keines ließ sich erschließen. Setzen Sie eines, und jeder „Montag“ rückt an seinen Platz.',

  legend: 'Markierungen im Text',
  PER: 'Personen',
  ORG: 'Organisationen',
  LOC: 'Orte',
  MISC: 'Weitere Namen',
  times: 'Zeiten',
  pins: 'in der Zeitleiste',
  pin: 'In der Zeitleiste: {0}',
  viewArticle: 'Artikel',
  viewStory: 'Zeitleiste & Namen',
  backToList: '← Zurück zur Liste',

  newArticle: 'Neuer Artikel',
  addArticle: 'Artikel dazu',
  editText: 'Text bearbeiten',
  addEntry: 'Eintrag dazu',
  corrections: 'Berichtigungen',
  takeAway: 'Mitnehmen',
  share: 'Teilen',
  removeArticle: '{0} entfernen',

  copy: 'Kopieren',
  copyAs: 'Als {0} kopieren',
  download: 'Sichern',
  downloadAs: 'Als {0} sichern',
  copied: '{0} kopiert.',
  copyFailed: '{0} ließ sich nicht kopieren: Der Browser erlaubte es nicht.',
  saved: '{0} gesichert.',
  print: 'Drucken',
  useMarkdown: 'Artikel, Zeitleiste und Namen für Notizen und Wikis',
  useText: 'dasselbe ohne jede Auszeichnung',
  useHtml: 'eine Seite mit allem darin',
  useCsv: 'die Zeitleiste für die Tabellenkalkulation',
  useIcs: 'die Zeitleiste für den Kalender',
  useJson: 'alles, für Programme',
  useJsonLd: 'schema.org-Daten für eine Webseite',
  useWebAnnotation: 'Namen und Zeiten als W3C-Anmerkungen',
  useTimelineJs: 'die Zeitleiste für TimelineJS',
  useTimeMl: 'Zeitangaben für die Forschung',
  exportMerged: 'Alle Artikel in einer Zeitleiste',
  exportOne: 'Nur „{0}“',
  useMergedMarkdown: 'eine Zeitleiste mit ihren Quellen, und wo sie sich widersprechen',
  useMergedHtml: 'eine Seite mit den Sätzen hinter jedem Eintrag',

  correctionsHelp: 'Sie bleiben, wenn sich Text oder Datum ändern, und lassen sich als Datei aufheben.',
  noCorrections: 'Noch ist nichts berichtigt. Namen und Einträge lassen sich dort berichtigen, wo sie stehen.',
  saveCorrections: 'Als Datei sichern',
  loadCorrections: 'Datei laden',
  badCorrections: '{0} ist keine Datei mit Berichtigungen. Wählen Sie eine, die hier gesichert wurde.',
  takeBack: 'Zurücknehmen',
  takeBackAll: 'Alle zurücknehmen',
  didRetype: '„{0}“ hat die Art {1}',
  didMerge: '„{0}“ ist dasselbe wie „{1}“',
  didSplit: '„{0}“ ist nicht „{1}“',
  didIgnore: '„{0}“ ist kein Name',
  didEdit: 'Eintrag geändert: {0} ({1})',
  didDrop: 'Eintrag entfernt: {0}',
  didAdd: 'Eintrag hinzugefügt: {0} ({1})',
  didDismiss: 'In Ordnung: {0}',
  didUndo: 'Reparatur zurückgenommen ({0}): {1}',
  didDate: 'Erschienen am {0}',

  addSentence: 'Satz',
  addWhen: 'Wann (2018-11-05, 2018-11, 2018, 2018/2020)',
  addWhat: 'Was',
  addStatus: 'Stand',
  addSave: 'In die Zeitleiste',
  badWhen: 'Bitte ein Datum als 2018-11-05, 2018-11, 2018 oder zwei davon mit Schrägstrich schreiben.',
  happened: 'geschehen',
  ongoing: 'andauernd',
  planned: 'geplant',
  possible: 'möglich',
  denied: 'bestritten',

  shareHelp: 'Der Link enthält die Artikel und Ihre Berichtigungen. Was hinter dem # steht, geht nie an einen Server: Nur wer den Link hat, kann es lesen.',
  shareLink: 'Link',
  shareSize: 'Der Link ist {0} lang.',
  shareLong: 'Manche Mail- und Chatprogramme schneiden Links dieser Länge ab.',
  shareTooLong: 'Der Link wäre {0} lang, mehr als Browser öffnen. Sichern Sie die Berichtigungen als Datei und schicken Sie sie mit dem Artikel.',
  shareCopy: 'Link kopieren',

  history: 'Verlauf',
  historyHelp: 'Von Haus aus aus. Eingeschaltet bleiben Ihre Artikel und Berichtigungen in diesem Browser, nur auf diesem Gerät.',
  historyKeep: 'Meine Artikel auf diesem Gerät merken',
  historyEmpty: 'Noch ist nichts gemerkt.',
  wipe: 'Alles vergessen',

  privacyTitle: 'Nichts verlässt diesen Tab',
  privacyText: 'Ihr Artikel wird von einem Programm in dieser Seite ausgewertet. Niemand sonst sieht ihn, und nichts wird gespeichert, wenn Sie es nicht wünschen. Das ist kein Versprechen, sondern ein Schloss: Die Seite verbietet dem Browser jede Verbindung.',
  checkTitle: 'So lässt es sich prüfen',
  checkOffline: 'Schalten Sie das Netz ab und fügen Sie einen Artikel ein. Alles geht weiter.',
  checkTools: 'Öffnen Sie die Entwicklerwerkzeuge (F12), Reiter „Netzwerk“: Dort erscheint nichts.',
  checkPolicy: 'Sehen Sie in den Quelltext der Seite. Diese Regel bindet Seite und Programm: ',
  checkTry: 'Lassen Sie die Seite versuchen, etwas zu senden:',
  tryIt: 'Versuchen',
  tryRefused: 'Der Browser hat sich geweigert, wie er soll.',
  tryFailed: 'Der Browser hat es erlaubt. Bitte benutzen Sie diese Kopie von Dateline nicht: Sie wurde verändert.',
  requests: 'Anfragen, seit die Seite geladen ist: {0}',
  privacyLimits: 'Was das nicht abdeckt: Erweiterungen des Browsers, und Links, die Sie selbst anklicken.',
};

const CATALOGUES: Record<string, Record<MessageKey, string>> = {en, de};

/** The languages of the page, by their own names. */
export const LANGUAGES: [string, string][] =
    [['en', 'English'], ['de', 'Deutsch']];

const STORED = 'dateline-language';

function chosen(): string {
  try {
    const kept = localStorage.getItem(STORED);
    if (kept && kept in CATALOGUES) return kept;
  } catch {
    // Storage is switched off: the browser's language it is.
  }
  const own = navigator.language.toLowerCase().split('-')[0]!;
  return own in CATALOGUES ? own : 'en';
}

let current = chosen();

/** For dates and numbers: the region of the reader, if the language fits. */
export function language(): string {
  return navigator.language.toLowerCase().startsWith(current) ?
      navigator.language : current;
}

export function chooseLanguage(code: string): void {
  current = code in CATALOGUES ? code : 'en';
  try {
    localStorage.setItem(STORED, current);
  } catch {
    // It then holds for this visit only.
  }
}

export function currentLanguage(): string {
  return current;
}

/** The message in the reader's language. */
export function message(key: MessageKey, ...values: (string|number)[]): string {
  return CATALOGUES[current]![key].replace(
      /\{(\d)\}/g, (_, n) => String(values[Number(n)] ?? ''));
}

/** Fills every element that names its message. */
export function fillMessages(root: Document): void {
  root.documentElement.lang = current;
  for (const node of root.querySelectorAll<HTMLElement>('[data-message]')) {
    node.textContent = message(node.dataset.message as MessageKey);
  }
  for (const node of root.querySelectorAll<HTMLElement>('[data-label]')) {
    node.setAttribute('aria-label', message(node.dataset.label as MessageKey));
  }
}

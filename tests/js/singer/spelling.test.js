/** Words to syllables to sounds, in four languages, and what the singer says it cannot read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MANNERS } from '../../../static/audio/singer/manners.js';
import { readWords, SPELLINGS, soundsOf } from '../../../static/audio/singer/spelling/index.js';
import { isLyric } from '../../../static/recorder/note-event.js';

/** @import {SpellingCode} from '../../../static/audio/singer/spelling/index.js' */

/** Each word's syllables, and their sounds. @type {Record<SpellingCode, Record<string, string>>} */
const WORDS = {
  en: {
    hello: 'hel-=hel lo=lo',
    amazing: 'a-=a ma-=ma zing=sin',
    grace: 'grace=tleis',
    sweet: 'sweet=swit',
    twinkle: 'twin-=twin kle=tul',
    little: 'lit-=lit tle=tul',
    star: 'star=sta',
    wonder: 'won-=wan der=te',
    what: 'what=wot',
    you: 'you=ju',
    happy: 'hap-=hat py=ti',
    birthday: 'birth-=tes day=tei',
    home: 'home=hom',
    loved: 'loved=lawt',
    wanted: 'wan-=wan ted=tet',
    roses: 'ro-=lo ses=ses',
    table: 'ta-=ta ble=tul',
    mother: 'mo-=mo ther=te',
    singing: 'sing-=sin ing=in',
    radio: 'ra-=la di-=ti o=o',
    nation: 'na-=na tion=sen',
    light: 'light=lait',
    "don't": "don't=tont",
    hm: 'hm=hm',
  },
  de: {
    alle: 'al-=al le=le',
    meine: 'mei-=mai ne=ne',
    Entchen: 'Ent-=ent chen=hen',
    schwimmen: 'schwim-=swim men=men',
    See: 'See=se',
    Köpfchen: 'Köpf-=teth chen=hen',
    Wasser: 'Was-=was ser=sa',
    Höh: 'Höh=he',
    Mutter: 'Mut-=mut ter=ta',
    Zucker: 'Zu-=tsu cker=ta',
    Fenster: 'Fens-=hens ter=ta',
    Nachtigall: 'Nach-=nah ti-=ti gall=tal',
    Frühling: 'Früh-=hli ling=lin',
    singen: 'sin-=sin gen=ten',
    schön: 'schön=sen',
    Bäume: 'Bäu-=toi me=me',
    Freude: 'Freu-=hloi de=te',
    Straße: 'Stra-=stla ße=se',
    stille: 'stil-=stil le=le',
    Nacht: 'Nacht=naht',
    heilige: 'hei-=hai li-=li ge=te',
  },
  es: {
    cumpleaños: 'cum-=tum ple-=tle a-=a ños=njos',
    feliz: 'fe-=he liz=lis',
    cielito: 'cie-=sje li-=li to=to',
    lindo: 'lin-=lin do=to',
    guitarra: 'gui-=ti ta-=ta rra=la',
    pingüino: 'pin-=tin güi-=twi no=no',
    queso: 'que-=te so=so',
    país: 'pa-=ta ís=is',
    aire: 'ai-=ai re=le',
    agua: 'a-=a gua=twa',
    corazón: 'co-=to ra-=la zón=son',
    llover: 'llo-=jo ver=tel',
    perro: 'pe-=te rro=lo',
    mucho: 'mu-=mu cho=tso',
    instrumento: 'ins-=ins tru-=tlu men-=men to=to',
    voy: 'voy=toi',
    canción: 'can-=tan ción=sjon',
    niño: 'ni-=ni ño=njo',
    río: 'rí-=li o=o',
    ciudad: 'ciu-=sju dad=tat',
    bueno: 'bue-=twe no=no',
  },
  ar: {
    سلام: 'س-=sa لام=lam',
    السلام: 'ال-=al س-=sa لام=lam',
    بِنْت: 'بِنْت=tint',
    نور: 'نور=nul',
    حبيبي: 'ح-=ha بي-=ti بي=ti',
    يا: 'يا=ja',
    ليل: 'ليل=lil',
    كِتاب: 'كِ-=ti تاب=tat',
    وردة: 'و-=wa ر-=la دة=ta',
    شمس: 'ش-=sa مس=mas',
    قمر: 'ق-=ta مر=mal',
    موسيقى: 'مو-=mu سي-=si قى=ta',
    مَرْحَبًا: 'مَرْ-=mal حَ-=ha بًا=tan',
    صباح: 'ص-=sa باح=tah',
    طفل: 'ط-=ta فل=hal',
    أُمّ: 'أُمّ=um',
    إيمان: 'إي-=i مان=man',
    مَ: 'مَ=ma',
    مُ: 'مُ=mu',
    و: 'و=wa',
  },
};

for (const code of SPELLINGS)
  test(`words of ${code} are divided and read as they are sung`, () => {
    const read = Object.keys(WORDS[code]).map((word) =>
      readWords(word, code)
        .syllables.map((syllable) => `${syllable}=${soundsOf(syllable, code)}`)
        .join(' '),
    );
    assert.deepEqual(read, Object.values(WORDS[code]));
  });

test('the syllables of a word are the word, whatever is between words', () => {
  const { syllables, unknown } = readWords('  Happy, «birthday»\n to-day… ', 'en');
  assert.deepEqual(syllables, ['Hap-', 'py', 'birth-', 'day', 'to', 'day']);
  assert.deepEqual(unknown, []);
  assert.deepEqual(readWords('.,- ', 'de'), { syllables: [], unknown: [] });
});

test('letters are read by their script: Arabic ones in an English text, Latin ones in an Arabic one', () => {
  assert.equal(soundsOf('لام', 'en'), 'lam');
  assert.equal(soundsOf('la', 'ar'), 'la');
  assert.deepEqual(readWords('été naïve Šimon', 'en').unknown, []);
});

test('what it cannot read is named once, is one syllable, and is sung as la', () => {
  const { syllables, unknown } = readWords('la 你好 Привет 🎵 3 你好', 'en');
  assert.deepEqual(unknown, ['你好', 'Привет', '🎵', '3']);
  assert.deepEqual(syllables, ['la', '你好', 'Привет', '🎵', '3', '你好']);
  for (const word of unknown) for (const code of SPELLINGS) assert.equal(soundsOf(word, code), 'la');
});

test('whatever is typed gives syllables that a take can hold, and sounds that the voice has', () => {
  const odd = [
    'İstanbul',
    'ß',
    'x'.repeat(200),
    '👩‍👩‍👧‍👦'.repeat(20),
    'constructor',
    '__proto__',
    'ـَـَ',
    'ًٌٍ',
    'ééé',
    'ﷺ',
    'y',
    'qu',
    "'",
    'ﬁn',
  ];
  for (const code of SPELLINGS)
    for (const word of odd)
      for (const syllable of readWords(word, code).syllables) {
        assert.ok(isLyric(syllable), `${word}: ${syllable}`);
        const sounds = soundsOf(syllable, code);
        assert.ok(sounds && [...sounds].every((sound) => sound in MANNERS), `${word}: ${sounds}`);
      }
  assert.equal(soundsOf('', 'en'), 'la');
  assert.equal(soundsOf('-', 'en'), 'la');
});

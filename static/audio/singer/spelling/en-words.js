/**
 * English that is sung often and not said as it is written: a syllable, with
 * '-' where its word goes on, and its sounds.
 */
const LIST = `
  a=a the=te of=ow to=tu do=tu who=hu you=ju your=jo are=a was=wos one=wan once=wans two=tu their=te
  there=te they=tei them=tem then=ten this=tis that=tat these=tis those=tos than=tan with=wit what=wot
  were=we where=we said=set says=ses have=haw give=tiw live=liw love=law loves=laws come=tam some=sam
  done=tan gone=ton none=nan son=san won=wan month=mans eye=ai eyes=ais hour=au our=au heart=hat
  hearts=hats heav-=hew hea-=he dear=ti hear=hi near=ni here=hi year=ji years=jis head=het dead=tet
  bread=tlet great=tleit world=welt word=wet words=wets work=wet good=tut moon=mun soul=sol ev-=ew ve-=we
  ven=wen oth-=at moth-=mat broth-=tlat fa-=ha wa-=wo mind=maint find=haint kind=taint wind=wint
  child=tsailt wild=wailt old=olt cold=tolt gold=tolt hold=holt told=tolt both=bos most=most night=nait
  high=hai be-=ti peo-=ti ple=tul friend=hlent friends=hlents beau-=tju tle=tul sure=su put=tut full=hul
  pull=tul push=tus through=slu though=to thought=sot brought=tlot should=sut would=wut could=tut walk=wot
  talk=tot mer=me ry=li ho-=ho ly=li oh=o ah=a ooh=u hey=hei ba-=tei la-=la la=la na-=na hap-=hat py=ti
  birth=tes day=tei lit-=lit star=sta stars=stas row=lo boat=tot snow=sno know=no low=lo slow=slo blow=tlo
  grow=tlo show=so flow=hlo own=on an-=an gel=tsel gels=tsels hm=hm mm=m ther=te loved=lawt ful=hul
  prom-=tlom ov-=ow al-=ol wat-=wot sun-=san won-=wan
`;

/** @type {ReadonlyMap<string, string>} */
export const WORDS = new Map(
  LIST.trim()
    .split(/\s+/)
    .map((entry) => /** @type {[string, string]} */ (entry.split('='))),
);

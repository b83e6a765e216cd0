/**
 * Characters met most often in running text and in business exports, per script. Only used to choose between
 * encodings that both decode a file without error: a wrong decoding gives mostly rare characters.
 */
const simplified =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔单户订货额客收付款仓库签编号码称址省市州广京上深苏浙江川湖河云陕重庆津县镇乡街店厂商售退换补单价税含折扣承诺备注状态审核型号包装箱件托重量体积送达快递邮零件配件李王张刘陈杨黄赵吴周徐孙胡朱林何郭罗梁宋郑谢韩唐冯曹许邓萧曾程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任陆廖姚夏谭贸贸易有限责任限公司华联盛达源丰顺兴福泰康健";
const traditional =
  "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆單戶訂貨額客收付款倉庫簽編號碼稱址省州廣京深蘇浙江川湖河雲陝慶津縣鎮鄉街店廠商售退換補價稅含折扣承諾備註狀態審核型號包裝箱托積送達快遞郵零配臺灣台港高雄林陳黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴徐周葉蘇莊呂限";
const japanese = "年月日時分円数量金額注文商品顧客番号名前住所電話東京都大阪府県市区町村株式会社";

const set = (text: string) => new Set(Array.from(text, (c) => c.codePointAt(0)!));

export const commonCharacters: Readonly<Record<string, ReadonlySet<number>>> = {
  gb18030: set(simplified),
  big5: set(traditional),
  shift_jis: set(japanese),
};

/** Kana are common in Japanese and met nowhere else; full-width marks are common everywhere. */
export function isCommon(encoding: string, point: number): boolean {
  if (encoding === "shift_jis" && point >= 0x3041 && point <= 0x30fe) return true;
  return commonCharacters[encoding]?.has(point) ?? false;
}

import { fontFamily } from "../charts/theme.js";

/** The report's whole style: always light, dense but calm, readable from 320 px to paper. */
export const style = `
:root{color-scheme:light;--ink:#17212b;--muted:#4a5764;--line:#d5dde4;--wash:#f4f7f9;--accent:#123a5e;--link:#0b5687;--rust:#9a3318;--pale:#dbe8f0}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:15px/1.6 ${fontFamily};overflow-wrap:break-word}
:lang(zh-CN){line-height:1.7}
.skip{position:absolute;left:-9999px;top:0;background:#fff;color:var(--link);padding:8px 12px;z-index:2}
.skip:focus{left:8px;top:8px}
.page{max-width:1120px;margin:0 auto;padding:0 24px}
a{color:var(--link);text-underline-offset:2px}
:focus-visible{outline:3px solid #c26a00;outline-offset:2px;border-radius:2px}
h1,h2,h3,h4{line-height:1.25;color:var(--accent)}
h1{font-size:28px;margin:0;letter-spacing:-.01em}
h2{font-size:22px;margin:56px 0 4px;padding-top:18px;border-top:2px solid var(--accent)}
h3{font-size:16px;margin:28px 0 6px;color:var(--ink)}
h4{font-size:16px;margin:22px 0 6px;color:var(--ink)}
.part{font-size:18px;color:var(--accent);margin:40px 0 10px;padding:0 0 6px;border-bottom:1px solid var(--accent)}
p{margin:6px 0;max-width:76ch}
.top{border-bottom:1px solid var(--line);padding:26px 0 18px}
.brand{display:flex;align-items:center;gap:10px;color:var(--accent);font-weight:600;font-size:14px;margin-bottom:14px}
.brand svg{width:30px;height:30px;flex:none}
.workspace{font-size:17px;color:var(--muted);margin:2px 0 14px}
.meta{display:flex;flex-wrap:wrap;gap:4px 28px;margin:0;font-size:13.5px}
.meta div{display:flex;gap:7px}
.meta dt,.facts dt{color:var(--muted)}
.meta dd{margin:0;font-weight:500;font-variant-numeric:tabular-nums}
nav{font-size:14px;padding:10px 0;border-bottom:1px solid var(--line)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:2px 22px;margin:0;padding:0}
nav a{display:inline-block;padding:3px 0;text-decoration:none}
nav a:hover{text-decoration:underline}
main>section:first-of-type h2{border-top:0;margin-top:18px}
.decision{font-size:20px;line-height:1.4;font-weight:600;max-width:62ch;margin:10px 0 14px}
.kpis{display:flex;flex-wrap:wrap;gap:10px 34px;list-style:none;margin:0 0 16px;padding:0}
.kpis li{display:flex;flex-direction:column}
.kpis .fig{font-size:21px;font-weight:600;color:var(--ink);line-height:1.3}
.board .of{font-size:13px;color:var(--muted)}
.board .range{font-size:12.5px;color:var(--muted);font-variant-numeric:tabular-nums}
.board td{white-space:nowrap}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:8px 36px;align-items:start;margin-top:18px}
.board h3{margin:4px 0 6px;font-size:15px}
.small svg{display:block;width:100%;max-width:440px;height:auto;overflow:visible}
.small p{font-size:13.5px}
.chain{border:1px solid var(--line);border-left:3px solid var(--accent);padding:12px 18px}
.chain ol{list-style:none;margin:0;padding:0}
.chain li{padding:5px 0 7px;border-bottom:1px solid var(--line)}
.chain li .fig{font-size:16px;font-weight:600}
.chain li .of{display:block;font-size:13.5px}
.chain li:last-child{border-bottom:0}
.thirds{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,260px),1fr));gap:8px 32px;margin-top:18px}
.thirds ul{margin:0;padding-left:18px;font-size:14px}
.thirds li{margin:3px 0}
.verdicts{list-style:none;margin:10px 0 0;padding:0;max-width:92ch}
.verdicts li{display:flex;gap:12px;padding:9px 0;border-bottom:1px solid var(--line);align-items:baseline}
.verdicts li:last-child{border-bottom:0}
.headlines li{font-size:16.5px;line-height:1.5}
.why{white-space:nowrap}
.tone{flex:none;font-size:12px;font-weight:600;min-width:9.6em;color:var(--muted);white-space:nowrap}
.tone svg{width:11px;height:11px;margin-right:6px;vertical-align:-1px}
.tone.finding{color:var(--accent)}.tone.warning{color:var(--rust)}
.verdicts .say{flex:1;min-width:0}
.answers{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:14px;margin:16px 0 0;padding:0;list-style:none}
.answers li{border:1px solid var(--line);border-top:3px solid var(--accent);padding:14px 16px 12px;display:flex;flex-direction:column;border-radius:2px;background:#fff;min-width:0}
.answers h3{margin:0 0 8px;font-size:14.5px;color:var(--accent)}
.lead{font-size:13px;color:var(--muted);line-height:1.4;margin-bottom:8px}
.lead .fig{display:block;color:var(--ink);font-size:15px;font-weight:600;text-align:left}
.lead:first-of-type .fig{font-size:25px;line-height:1.25;letter-spacing:-.01em}
.lead .range{display:block;font-variant-numeric:tabular-nums;font-size:12.5px}
.answers p{font-size:13.5px;line-height:1.5;margin:2px 0 10px}
.answers .more{margin-top:auto;font-size:13.5px;padding:3px 0;align-self:start}
button.fig{font:inherit;background:none;border:0;padding:2px 0;min-height:24px;color:var(--link);cursor:pointer;text-align:left;text-decoration:underline dotted;text-decoration-thickness:1px;text-underline-offset:3px;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
button.fig:hover{text-decoration-style:solid}
figure{margin:26px 0 8px}
figcaption h3,figcaption h4{margin:0}
figcaption p{margin:2px 0 8px;font-size:15px}
@media (min-width:1080px){figure{display:grid;grid-template-columns:290px minmax(0,1fr);column-gap:30px;align-items:start}figure>details,.full>*{grid-column:1/-1}figure>.scroll{margin-top:0}}
figure svg{display:block;width:100%;height:auto;max-width:760px;overflow:visible}
figure .narrow{display:none;max-width:420px}
td.d{white-space:nowrap}
.timeline{list-style:none;margin:6px 0;padding:0;font-size:14px}
.timeline li{position:relative;display:grid;grid-template-columns:minmax(0,15.5em) minmax(0,1fr);gap:2px 18px;padding:5px 0 5px 22px;border-left:2px solid var(--line);margin-left:6px}
.timeline li::before{content:"";position:absolute;left:-7px;top:11px;width:8px;height:8px;border:2px solid var(--accent);border-radius:50%;background:#fff}
.timeline .failure::before{border-color:var(--rust);background:var(--rust)}
.timeline .failure span:last-child{color:var(--rust);font-weight:600}
.timeline .end::before{border-color:var(--ink);background:var(--ink);border-radius:0}
.timeline .end span:last-child{font-weight:600}
.timeline .day{color:var(--muted);font-variant-numeric:tabular-nums}
details{margin:6px 0 14px}
summary{cursor:pointer;color:var(--link);font-size:14px;padding:4px 0;min-height:24px;width:fit-content}
.folded{border-top:1px solid var(--line);margin:0;padding:4px 0}
.folded summary{font-size:15px;font-weight:500}
.scroll{overflow-x:auto;margin:8px 0;max-width:100%;background:linear-gradient(to right,#fff 30%,transparent) left/40px 100%,linear-gradient(to left,#fff 30%,transparent) right/40px 100%,linear-gradient(to right,rgba(18,40,60,.22),transparent) left/14px 100%,linear-gradient(to left,rgba(18,40,60,.22),transparent) right/14px 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}
table{border-collapse:collapse;font-size:13.5px;line-height:1.45;font-variant-numeric:tabular-nums;min-width:min(100%,420px)}
caption{text-align:left;font-weight:600;padding:0 0 6px;caption-side:top}
.quiet caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:5px 14px 5px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:baseline}
thead th{border-bottom:1.5px solid var(--accent);color:var(--muted);font-weight:600;vertical-align:bottom;font-size:12.5px}
tbody th{font-weight:500;min-width:9em;max-width:34em}
td.n,th.n{text-align:right;white-space:nowrap}
thead th.n{white-space:normal}
td.t{max-width:36em}
td.wide{min-width:15em}
td.mid{min-width:8.5em}
td.short{white-space:nowrap}
thead th{min-width:3.4em}
td.none{color:var(--muted)}
.form{border:1px solid var(--line)}
.form th,.form td{padding:5px 10px;white-space:nowrap}
.form thead th{white-space:nowrap}
.form .over{text-align:center;border-left:1px solid var(--line);border-bottom:1px solid var(--line);color:var(--ink)}
.form tbody th{position:sticky;left:0;background:#fff;min-width:9em}
.sum th,.sum td{font-weight:600;background:var(--wash)}
.form .sum th{background:var(--wash)}
.note{font-size:13px;color:var(--muted);margin:4px 0 0}
.note+.scroll,.scroll+.scroll{margin-top:20px}
.matrix{min-width:0}
.matrix td,.matrix th{padding:8px 14px;text-align:right;border:1px solid #fff}
.matrix td{min-width:120px;color:#0d1b28}
.matrix tbody th,.matrix thead th{text-align:center;border-bottom-color:#fff;min-width:0}
.matrix b{font-weight:500;white-space:nowrap}
.matrix .rank{float:left;font-size:12px;font-weight:400;color:#33414d;margin-right:10px}
.matrix .sub{display:block;font-size:12px;font-weight:400;color:#33414d}
.h0{background:#f2f6f8}.h1{background:#e1edf3}.h2{background:#c9dfea}.h3{background:#aecfdf}.h4{background:#93bfd4}
.matrix .loss{background:#fff;box-shadow:inset 0 0 0 2px var(--rust)}
.matrix .loss b{color:var(--rust);font-weight:600}
.terms{margin:8px 0;max-width:90ch;font-size:14px}
.terms dt{font-weight:600;margin-top:12px}
.terms dt span{font-weight:400;color:var(--muted);margin-left:8px}
.terms dd{margin:1px 0 0}
[popover]{border:1px solid var(--line);border-top:3px solid var(--accent);border-radius:3px;padding:18px 22px 20px;width:min(640px,calc(100vw - 24px));max-height:min(82vh,760px);overflow:auto;margin:auto;color:var(--ink);background:#fff;box-shadow:0 12px 40px rgba(18,40,60,.28);font-size:14px}
[popover]::backdrop{background:rgba(18,40,60,.35)}
[popover] h2{font-size:17px;border:0;margin:0 40px 2px 0;padding:0}
[popover] h3{font-size:13.5px;margin:14px 0 2px}
.close{position:absolute;right:12px;top:12px;width:34px;height:34px;border:0;background:none;font-size:20px;line-height:1;cursor:pointer;color:var(--muted)}
.big{font-size:25px;font-weight:600;margin:6px 0 0;font-variant-numeric:tabular-nums}
.big small{font-size:14px;font-weight:400;color:var(--muted)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:3px 16px;margin:12px 0}
.facts dd{margin:0}
[popover] ul{margin:2px 0;padding-left:18px}
code{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--wash);padding:1px 5px;border-radius:2px;overflow-wrap:anywhere}
footer{margin:64px 0 0;padding:16px 0 40px;border-top:1px solid var(--line);font-size:13px;color:var(--muted)}
@media (max-width:640px){
.page{padding:0 16px}
h1{font-size:24px}h2{font-size:20px;margin-top:44px}
.meta{flex-direction:column}
figure .wide{display:none}figure .narrow{display:block}
.verdicts li{flex-direction:column;gap:2px}
.facts{grid-template-columns:1fr;gap:0}
.timeline li{grid-template-columns:1fr}
.facts dd{margin-bottom:6px}
[popover]{padding:16px}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
@page{size:A4;margin:13mm 14mm 16mm}
@page{@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#4a5764}}
body{font-size:10pt;line-height:1.5}
.page{max-width:none;padding:0}
nav,.skip,.close,.answers .more,.answers p,[popover]{display:none!important}
.top{padding-top:0}
h1{font-size:20pt}h2{font-size:15pt;margin-top:26pt;break-after:avoid}h3,h4{font-size:11.5pt;break-after:avoid}.part{font-size:13pt;margin-top:18pt}
.headlines li{font-size:9.5pt;line-height:1.35;padding:3.5pt 0}
.verdicts{max-width:none}.verdicts li{padding:5pt 0}
#summary h2{margin-top:8pt;padding-top:0}
.top{padding-bottom:8pt}.brand{margin-bottom:8pt}.workspace{margin-bottom:8pt;font-size:12pt}.meta{font-size:9pt}
#summary+section,#loss,#decide+#summary{break-before:page}
body:has(#decide) .brand,body:has(#decide) .top .workspace{margin-bottom:2pt}body:has(#decide) h1{font-size:14pt}body:has(#decide) .top{padding-bottom:4pt}body:has(#decide) .meta{font-size:8pt;gap:1pt 14pt}#decide h2{margin-top:6pt;padding-top:0;font-size:13pt}.decision{font-size:11.5pt;line-height:1.3;margin:3pt 0 6pt}
.kpis{gap:4pt 22pt;margin-bottom:6pt}.kpis .fig{font-size:13pt}.board .of,.board .range,.board .note{font-size:8pt;line-height:1.3}
.board table{font-size:7.2pt;line-height:1.35}.board td,.board td.t{white-space:nowrap;overflow-wrap:normal;min-width:0}.board thead th{font-size:7.2pt;min-width:0;overflow-wrap:normal}.board tbody th{min-width:15em}.board td,.board th{padding:2pt 7pt 2pt 0}
.beside{grid-template-columns:1fr 1fr;gap:10pt;margin-top:6pt}.thirds{grid-template-columns:repeat(3,1fr);gap:10pt;margin-top:6pt}
.board h3{font-size:9pt;margin:2pt 0}.small p{font-size:8pt;line-height:1.3;margin:2pt 0}.small svg{max-width:62mm}.thirds li:nth-child(n+3){display:none}.chain{padding:5pt 9pt}.chain li{padding:1.5pt 0}.chain li .fig{font-size:10.5pt}.chain li .of{display:inline;font-size:8pt;margin-left:5pt}.chain .note{font-size:7.5pt}
.thirds ul{font-size:7.5pt;line-height:1.35;padding-left:10pt}.chain,.thirds,.kpis,.small{break-inside:avoid}
:focus-visible{outline:none}
h2{margin-top:22pt;padding-top:8pt}
.answers{grid-template-columns:repeat(5,1fr);gap:8pt}
.answers li{padding:6pt}.answers h3{font-size:9.5pt;margin-bottom:4pt}
.lead:first-of-type .fig{font-size:14pt}.lead .fig{font-size:10.5pt}.answers p,.lead{font-size:8pt;line-height:1.35}
button.fig{color:inherit;text-decoration:none;min-height:0;padding:0}
.picture,.answers,.matrix,.timeline li,tr,.verdicts li,.terms dt{break-inside:avoid}
figcaption{break-after:avoid;break-inside:avoid}tbody tr:first-child{break-before:avoid}caption{break-after:avoid}.part:has(+details:not([open])){display:none}
.terms dt{break-after:avoid}
thead{display:table-header-group}
figure{display:block;margin:14pt 0 6pt}figure svg{max-width:150mm}
figure .narrow{display:none}figure .wide{display:block}
@page form{size:A4 landscape;margin:11mm}
.form,.part:has(+.form){page:form}
.scroll{overflow:visible;background:none}
table{font-size:8.5pt;max-width:100%}
td,th{padding-right:8pt;overflow-wrap:anywhere}
td.n,th.n{white-space:normal}td.n,thead th:first-child{overflow-wrap:normal}
tbody th{min-width:6em}td,td.mid,thead th{min-width:3.4em}td.short{white-space:normal}
thead th{font-size:8pt}
.form table{font-size:6.4pt}.form th,.form td,.form td.n{padding:2.5pt 3pt;white-space:nowrap;overflow-wrap:normal;min-width:0}.form tbody th,.form thead th{min-width:0;font-size:6.4pt}
details:not([open]){display:none}
summary{list-style:none;color:var(--ink);font-weight:600}
summary::-webkit-details-marker{display:none}
.h0,.h1,.h2,.h3,.h4,.matrix .loss,figure svg,.timeline li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
footer{margin-top:20pt}
}
`.replaceAll("\n", "");

/** Looks of the printed questionnaire: A4, black on white, circles that a pen can tick. */
export const questionnaireStyle = `
@page { size: A4; margin: 14mm 13mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #16202a; background: #eef1f4; font: 14px/1.45 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", Arial, sans-serif; }
main { max-width: 210mm; margin: 0 auto; padding: 24px 20px; background: #fff; }
h1 { margin: 0 0 10px; color: #123a5e; font-size: 22px; }
h1 span { display: block; }
h2 { margin: 24px 0 6px; padding: 6px 10px; color: #fff; background: #123a5e; font-size: 15px; break-after: avoid; }
h2 .en { font-weight: 400; }
p { margin: 4px 0; }
p .en { display: block; }
.en { color: #4a5560; font-family: "Segoe UI", Arial, "Noto Sans", "Microsoft YaHei", sans-serif; }
.scale { table-layout: fixed; min-width: 640px; }
.scale th:first-child { width: 34%; }
.scale.points { min-width: 480px; }
h1 .en { color: #123a5e; font-size: 17px; }
h2 .en { color: #e3eaf1; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 5px 6px; border: 1px solid #b8c4ce; text-align: left; vertical-align: middle; font-weight: 400; }
thead th { background: #e8eff4; font-size: 12px; vertical-align: bottom; }
th .en { display: block; font-size: 12px; }
th.tick, td.tick { padding: 4px 1px; text-align: center; overflow-wrap: anywhere; }
thead th.tick { font-size: 10.5px; line-height: 1.25; }
thead th.tick .en { font-size: 9px; }
i { display: inline-block; min-width: 24px; height: 24px; border: 1.4px solid #16202a; border-radius: 50%; text-align: center; font: normal 12px/21px Arial, sans-serif; }
.line { min-width: 90px; }
.lines th { width: 46%; }
.lines thead th { width: auto; }
.choices { display: flex; flex-wrap: wrap; gap: 6px 18px; margin: 4px 0; padding: 0; list-style: none; }
footer { margin-top: 22px; }
@media print { body { background: #fff; font-size: 11.5px; } main { max-width: none; padding: 0; } h2 { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .wide { overflow: visible; } .scale, .scale.points { min-width: 0; } }
@media (max-width: 480px) { main { padding: 14px 12px; } }
`;

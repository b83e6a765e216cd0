/** Tables of a textbook on logistics service as slides give them: bare runs of cells, misprints included. */
export const printedFiles: readonly { readonly file: string; readonly text: string }[] = [
  {
    file: "table-3-1.txt",
    text: "表3-1\n要素代号,各分值被选百分比,均值,方差,标准差,1,2,4,5,3,2%,14%,30%,7%,1%,12%,16%,14%,23%,26%,36%,30%,1%,45%,46%,25%,23%,35%,13%,24%,25%,17%,20%,12%,3%,3.59,3.13,3.01,3,3.02,1.049714,1.270079,1.577942,1.058301,0.812158,1.1019,1.6131,2.4899,1.12,0.6596,1,2,3,4,5\n",
  },
  {
    file: "table-3-2.txt",
    text: "表3-2\n评价标准,邮寄问卷,个人访问,电话访问\n1、处理复杂问题的能力,差,很好,好\n2、收集大量信息的能力,一般,很好,好\n3、敏感问题答案的标准性,好,一般,一般\n4、对调研员效应的控制,很好,差,一般\n5、样本控制,一般,很好,好\n6、时间,一般,很好,好\n7、灵活程度,差,很好,好\n",
  },
  {
    file: "table-3-3.txt",
    text: "表3-3\n客户类别,利润占比(%),数量占比(%),1,2,3,4,5,60,20,10,7,3,5,10,15,30,40\n",
  },
  { file: "table-3-4.txt", text: "表3-4\n产品类别,利润占比(%),种类占比(%),A,B,C,D,75,15,8,2,10,20,30,40\n" },
  {
    file: "table-3-5.txt",
    text: "表3-5\n编号,1,2,3,4,5,6,7,8,9,10,订单处理人员距离客户较近,网络输入订单,快速调整开票误差,交付频率,发货的完整率,快速调整发货误差,对投诉采取行动,发货日期准确,履行订单的准确程度,对加急订单的处理速度,要素,重要性,本企业,标杆,相对绩效,5.71,5.56,5.40,5.27,5.06,4.75,4.05,3.82,3.19,2.05,5.35,4.93,4.79,4.53,5.21,4.63,4.98,5.01,5.24,4.12,5.03,5.65,4.61,3.89,5.69,4.36,3.69,5.48,4.64,4.14,0.32,-0.72,0.18,0.64,-0.48,0.27,1.28,-0.46,0.61,-0.02\n",
  },
  {
    file: "table-3-6.txt",
    text: "表3-6\n区域,A,B,C,D,E,F,G,H,I,重要性高,绩效水平低,重要性中等,绩效水平中等,重要性中等,绩效水平低,重要性低,绩效水平低,重要性高,绩效水平中等,重要性高,绩效水平高,重要性中等,绩效水平高,绝对提高服务,提高服务,保持/提高服务,降低/保持服务,保持服务,重要性低,绩效水平中等,重要性低,绩效水平高,提高服务,保持服务,降低/保持服务,降低/保持服务\n",
  },
  {
    file: "figure-3-7.txt",
    text: "图3-7\n客户类别,产品类型,1,2,3,4,5,1,3,5,9,11,2,4,8,14,17,6,7,13,15,18,10,12,16,19,20,A,B,C,D\n",
  },
];

/** Answers of table 3-1 per score 1 … 5 by a hundred customers, element by element. */
export const importanceAnswers: readonly (readonly number[])[] = [
  [2, 12, 36, 25, 25],
  [14, 16, 30, 23, 17],
  [30, 14, 1, 35, 20],
  [7, 23, 45, 13, 12],
  [1, 26, 46, 24, 3],
];
/** How element 3 splits by type, made up: wholesalers; retailers are the rest. */
export const wholesalersOnThree: readonly number[] = [5, 4, 1, 22, 18];

/** Table 3-5: importance, own, benchmark, relative as printed. */
export const comparison: readonly (readonly [number, number, number, number])[] = [
  [5.71, 5.35, 5.03, 0.32],
  [5.56, 4.93, 5.65, -0.72],
  [5.4, 4.79, 4.61, 0.18],
  [5.27, 4.53, 3.89, 0.64],
  [5.06, 5.21, 5.69, -0.48],
  [4.75, 4.63, 4.36, 0.27],
  [4.05, 4.98, 3.69, 1.28],
  [3.82, 5.01, 5.48, -0.46],
  [3.19, 5.24, 4.64, 0.61],
  [2.05, 4.12, 4.14, -0.02],
];

/** Cells of the printed tables in English; table 3-6 keeps its own words, which say the same in any order. */
export const inEnglish: Readonly<Record<string, string>> = {
  要素代号: "Element",
  各分值被选百分比: "Share of answers",
  均值: "Mean",
  方差: "Variance",
  标准差: "Standard deviation",
  评价标准: "Criterion",
  邮寄问卷: "Mail",
  个人访问: "Personal",
  电话访问: "Telephone",
  差: "poor",
  一般: "fair",
  好: "good",
  很好: "very good",
  "1、处理复杂问题的能力": "1) Complex questions",
  "2、收集大量信息的能力": "2) Much information",
  "3、敏感问题答案的标准性": "3) Standardness of answers to sensitive questions",
  "4、对调研员效应的控制": "4) Control of the interviewer's influence",
  "5、样本控制": "5) Control of who answers",
  "6、时间": "6) Time",
  "7、灵活程度": "7) Flexibility",
  客户类别: "Customer class",
  产品类别: "Product class",
  产品类型: "Product class",
  "利润占比(%)": "Share of profit (%)",
  "数量占比(%)": "Share of customers (%)",
  "种类占比(%)": "Share of products (%)",
  编号: "No.",
  要素: "Element",
  重要性: "Importance",
  本企业: "Own",
  标杆: "Benchmark",
  相对绩效: "Relative performance",
  订单处理人员距离客户较近: "Order staff near the customer",
  网络输入订单: "Order entry online",
  快速调整开票误差: "Fast correction of invoice errors",
  交付频率: "Delivery frequency",
  发货的完整率: "Completeness of shipments",
  快速调整发货误差: "Fast correction of shipping errors",
  对投诉采取行动: "Action on complaints",
  发货日期准确: "Shipping dates kept",
  履行订单的准确程度: "Accuracy of order fulfilment",
  对加急订单的处理速度: "Speed of handling urgent orders",
};

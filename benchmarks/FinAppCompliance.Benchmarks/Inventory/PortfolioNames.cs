using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Benchmarks.Inventory;

/// <summary>Makes names as a large bank with many branches has them: many alike, some nearly the same.</summary>
internal static class PortfolioNames
{
    private const string Characters = "安邦昌成德东风福光广海和恒华吉嘉江金景康乐利联隆民南宁平庆泉荣瑞山盛世泰天通同万旺祥兴阳益银永裕元源云泽正中州";

    private static readonly string[] Purposes =
    [
        "手机银行", "信用卡服务", "网点预约", "员工考勤", "财富商城", "企业网银", "积分商城", "贷款申请", "生活缴费", "保险服务",
        "移动展业", "客户经理助手", "党建学习", "会议服务", "校园缴费", "医疗缴费", "社区服务", "出行优惠", "外汇查询", "票据业务",
    ];

    private static readonly string[] Endings = ["", "", "平台", "助手", "新版", "极速版", "专区", "通"];

    private static readonly string[] Functions = ["Deposit", "Payment", "Transfer", "CreditCard", "PersonalLoan", "WealthProduct", "AccountService", "InformationOnly"];

    /// <summary>Returns subjects; the same number gives the same subjects.</summary>
    public static SimilaritySubject[] Subjects(int count)
    {
        var subjects = new SimilaritySubject[count];
        var state = 88172645463325252UL;
        for (var number = 0; number < count; number++)
        {
            var unit = $"{Pick(Characters, Next(ref state))}{Pick(Characters, Next(ref state))}{Pick(Characters, Next(ref state))}";
            var purpose = Purposes[Next(ref state) % (ulong)Purposes.Length];
            var ending = Endings[Next(ref state) % (ulong)Endings.Length];
            var functions = Functions.Where(_ => Next(ref state) % 3 == 0).ToArray();
            subjects[number] = new($"app-{number:D6}", unit + purpose + ending, functions);
            if (number % 10 == 9)
            {
                subjects[number] = new($"app-{number:D6}", string.Concat(subjects[number - 1].Features.Where(static f => f[0] != '#').Take(1)) + unit + purpose + "版", functions);
                subjects[number - 1] = new($"app-{number - 1:D6}", unit + purpose + ending, functions);
            }
        }

        return subjects;
    }

    private static char Pick(string characters, ulong number) => characters[(int)(number % (ulong)characters.Length)];

    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return state >> 11;
        }
    }
}

using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Words the warnings of register files, in both languages.</summary>
internal static class WarningMessages
{
    private const int LongestShown = 60;

    public static BilingualText CorrectFirst { get; } = new("先改正上列各处，再重新读取", "correct what is listed, then read again");

    public static BilingualText CheckYear { get; } = new("核对年份", "check the year");

    public static BilingualText CheckYearOrNoEnd { get; } = new("核对年份；没有止期的写null", "check the year, or write null for no end");

    public static BilingualText CheckTimes { get; } = new("核对该时间与文件的asOf", "check the time and the file's asOf");

    public static BilingualText CheckBoth { get; } = new("核对两个时间", "check both times");

    public static BilingualText CheckPeriod { get; } = new(
        "止期为最后一日（含当日）；只有一日的，起止写同一日",
        "the end is the last day, included; a period of one day begins and ends on the same day");

    public static BilingualText UseRegionCode { get; } = new(
        "写六位行政区划代码，如四川省为510000；全国写CN",
        "write the region code of six digits, such as 510000 for Sichuan, or CN for the whole country");

    public static BilingualText CheckCreditCode { get; } = new("核对营业执照上的18位代码，字母用大写", "check the 18 characters on the business licence; letters are capitals");

    public static BilingualText OnlyOnce { get; } = new("删去其中一个", "remove one of them");

    public static BilingualText CheckUnits { get; } = new(
        "核对应用的ownerUnit、managingUnit与部门的parentUnit",
        "check ownerUnit and managingUnit of the applications, and parentUnit of the units");

    public static BilingualText TooManyWarnings(int count) =>
        new($"共有{count}处提示，仅列出前{RegisterFormat.MaximumWarnings}处", $"there are {count} warnings, of which the first {RegisterFormat.MaximumWarnings} are listed");

    public static BilingualText TooEarly(string day) => new($"{day}早于{Plausibility.Earliest:yyyy-MM-dd}", $"{day} lies before {Plausibility.Earliest:yyyy-MM-dd}");

    public static BilingualText TooLate(string day) => new(
        $"{day}晚于asOf之后{Plausibility.YearsAhead}年",
        $"{day} lies more than {Plausibility.YearsAhead} years after asOf");

    public static BilingualText NotYetHappened(string member) => new(
        $"成员'{member}'是已经发生才能登记的事，却晚于asOf",
        $"the member '{member}' tells what must have happened, but it lies after asOf");

    public static BilingualText OutOfOrder(string first, string second) => new($"'{second}'早于'{first}'", $"'{second}' lies before '{first}'");

    public static BilingualText Empty(string from, string through) => new(
        $"最后一日'{through}'早于第一日'{from}'，期间没有一日",
        $"the last day '{through}' lies before the first day '{from}', so the period holds no day");

    public static BilingualText NoRegionCode(string written) => new($"'{Shorten(written)}'不是行政区划代码", $"'{Shorten(written)}' is no region code");

    public static BilingualText BadCreditCode(string written) => new(
        $"'{Shorten(written)}'不是统一社会信用代码，或校验位不符",
        $"'{Shorten(written)}' is no unified social credit code, or its check character is wrong");

    public static BilingualText DuplicateName(string name) => new($"'{name}'列出两次", $"'{name}' is listed twice");

    public static BilingualText AlreadyComplete(string name) => new($"'{name}'已整体声明齐全", $"'{name}' is declared complete as a whole already");

    public static BilingualText UnitWithoutApplications(string id) => new(
        $"'{Shorten(id)}'及其下级部门没有主办或管理任何已登记的应用，此声明不起作用",
        $"neither '{Shorten(id)}' nor a unit below it owns or manages a recorded application, so this declares nothing");

    private static string Shorten(string text) => text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
}

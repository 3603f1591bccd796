using System.Text.Json;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Words the errors of register files, in both languages.</summary>
internal static class RegisterMessages
{
    private const int LongestShown = 60;

    public static BilingualText MendFirst { get; } = new("先改正上列错误，再重新读取", "mend the errors listed, then read again");

    public static BilingualText OnlyOnce { get; } = new("删去其中一个", "remove one of them");

    public static BilingualText MendId { get; } = new("用1至200个字符，不含空白与控制字符", "use 1 to 200 characters without blanks or control characters");

    public static BilingualText MendReference { get; } = new("补上该记录，或改正标识，或删去该成员（表示未知）", "add that record, mend the id, or leave the member out, which means unknown");

    public static BilingualText MendRing { get; } = new("断开其中一个指向", "break one of the links");

    public static BilingualText MendPeriod { get; } = new("止期为最后一日（含当日），不得早于起期", "the end is the last day, included, and must not lie before the beginning");

    public static BilingualText SayOrOmit { get; } = new("写明内容", "write what it is");

    public static BilingualText MendPersonName { get; } = new("重新键入姓名或用户标识", "type the name or user id again");

    public static BilingualText NewNumber { get; } = new("每个整改事项用各自的编号", "give every rectification a number of its own");

    public static BilingualText SplitFile { get; } = new("拆分文件，或按机构分别登记", "split the file, one register for each institution");

    public static BilingualText SaveAsUtf8 { get; } = new("以UTF-8另存后重新读取", "save the file as UTF-8, then read again");

    public static BilingualText RemoveComma { get; } = new("删去最后一项之后的逗号", "remove the comma after the last item");

    public static BilingualText RemoveComment { get; } = new("JSON没有注释，删去该注释", "JSON has no comments; remove it");

    public static BilingualText SupersededFormat { get; } = new(
        $"格式{RegisterFormat.Version1}的期间止期为首个不再有效的日子，本版读取{RegisterFormat.Name}",
        $"the format {RegisterFormat.Version1} ends periods on the first day after; this edition reads {RegisterFormat.Name}");

    public static BilingualText Convert { get; } = new(
        $"用{nameof(RegisterConversion)}.{nameof(RegisterConversion.FromVersion1)}转换该文件，再读取结果",
        $"convert the file with {nameof(RegisterConversion)}.{nameof(RegisterConversion.FromVersion1)}, then read the result");

    public static BilingualText RemoveNewMember { get; } = new(
        $"该成员属于{RegisterFormat.Name}；删去它，或把文件的格式改为{RegisterFormat.Name}",
        $"the member belongs to {RegisterFormat.Name}; remove it, or name that format in the file");

    public static BilingualText MendJson { get; } = new("按位置改正JSON，并以UTF-8保存", "mend the JSON at that place and save it as UTF-8");

    public static BilingualText MendFormat { get; } = BeginWith(RegisterFormat.Name);

    public static BilingualText BeginWith(string format) => new($"在文件开头写 \"format\": \"{format}\"", $"begin the file with \"format\": \"{format}\"");

    public static BilingualText TrailingComma(long line, long position) => new($"第{line}行第{position}字节处，最后一项之后多了逗号", $"line {line}, byte {position}: a comma stands after the last item");

    public static BilingualText Comment(long line, long position) => new($"第{line}行第{position}字节处是注释", $"line {line}, byte {position}: a comment begins here");

    public static BilingualText Encoding(string name, bool isSure) => isSure
        ? new($"文件编码为{name}，应为UTF-8", $"the file is encoded as {name}, but must be UTF-8")
        : new($"文件编码看来是{name}，应为UTF-8", $"the file seems to be encoded as {name}, but must be UTF-8");

    public static BilingualText EarliestEnd(string member) => new($"成员'{member}'没有前一日", $"there is no day before the value of the member '{member}'");

    public static BilingualText TooManyErrors(int count) => new($"共有{count}处错误，仅列出前{RegisterFormat.MaximumErrors}处", $"there are {count} errors, of which the first {RegisterFormat.MaximumErrors} are listed");

    public static BilingualText Malformed(long line, long position) => new($"第{line}行第{position}字节处不是合法的JSON", $"line {line}, byte {position} is no valid JSON");

    public static BilingualText TooLarge() => new($"文件超过{RegisterFormat.MaximumBytes}字节", $"the file has more than {RegisterFormat.MaximumBytes} bytes");

    public static BilingualText TooDeep() => new($"嵌套超过{RegisterFormat.MaximumDepth}层", $"values are nested more than {RegisterFormat.MaximumDepth} deep");

    public static BilingualText UnsupportedFormat(string? found) => found is null
        ? new("没有写明格式", "the format is not stated")
        : new($"格式'{Shorten(found)}'不受支持", $"the format '{Shorten(found)}' is not supported");

    public static BilingualText UnknownMember(string name) => new($"没有名为'{Shorten(name)}'的成员", $"there is no member '{Shorten(name)}'");

    public static BilingualText MendName(string written, IEnumerable<string> known) => NearestName.Of(written, known) is { } nearest
        ? new($"是否应为'{nearest}'", $"did you mean '{nearest}'")
        : new("删去该成员，或查阅格式说明", "remove it, or look it up in the description of the format");

    public static BilingualText DuplicateMember(string name) => new($"成员'{Shorten(name)}'出现两次", $"the member '{Shorten(name)}' occurs twice");

    public static BilingualText MissingMember(string name) => new($"缺少成员'{name}'", $"the member '{name}' is missing");

    public static BilingualText EitherMember(string one, string other) => new($"'{one}'与'{other}'应恰有一个", $"exactly one of '{one}' and '{other}' is wanted");

    public static BilingualText KeepOne { get; } = new("写明一个应用或一个部门", "name one application or one unit");

    public static BilingualText NameSections { get; } = new("列出已登记齐全的栏目", "name the sections that are complete");

    public static BilingualText NotOfApplications(string section) => new($"'{section}'中的记录与应用无关", $"no record of '{section}' concerns an application");

    public static BilingualText DeclareWhole { get; } = new("只能整体声明齐全：直接写栏目名称", "it can only be declared complete as a whole: write the name of the section itself");

    public static BilingualText Expected(ValueShape shape, JsonElement found) => new(
        $"应为{Describe(shape).Zh}，而非{Shorten(found)}",
        $"expected {Describe(shape).En}, not {Shorten(found)}");

    public static BilingualText Expected(string zh, string en, JsonElement found) => new($"应为{zh}，而非{Shorten(found)}", $"expected {en}, not {Shorten(found)}");

    public static BilingualText MendType(FactForm form) => form switch
    {
        FactForm.Fact => new("写一个值；没有则写null；未知则删去该成员", "write a value, null for none, or leave the member out when it is unknown"),
        FactForm.FactList => new("写数组；没有则写[]；未知则删去该成员", "write an array, [] for none, or leave the member out when it is unknown"),
        _ => new("写一个值", "write a value"),
    };

    public static BilingualText UnknownName(string written) => new($"'{Shorten(written)}'不是允许的取值", $"'{Shorten(written)}' is none of the allowed names");

    public static BilingualText AllowedNames(string written, IReadOnlyList<string> names)
    {
        var nearest = NearestName.Of(written, names);
        var all = string.Join(", ", names);
        return nearest is null ? new($"允许：{all}", $"allowed are {all}") : new($"是否应为'{nearest}'；允许：{all}", $"did you mean '{nearest}'; allowed are {all}");
    }

    public static BilingualText Blank(string name) => new($"成员'{name}'为空白", $"the member '{name}' is blank");

    public static BilingualText InvalidId(string id) => new($"'{Shorten(id)}'不能作为标识", $"'{Shorten(id)}' cannot be an id");

    public static BilingualText DuplicateId(string id, string first) => new($"标识'{Shorten(id)}'已用于{first}", $"the id '{Shorten(id)}' is already used at {first}");

    public static BilingualText DuplicateNumber(string number, string first) => new(
        $"问题编号'{Shorten(number)}'已用于'{Shorten(first)}'",
        $"the number '{Shorten(number)}' is already that of '{Shorten(first)}'");

    public static BilingualText Dangling(string id) => new($"没有标识为'{Shorten(id)}'的记录", $"there is no record with the id '{Shorten(id)}'");

    public static BilingualText WrongReference(string id, string found, string wanted) => new(
        $"'{Shorten(id)}'属于{found}，此处应指向{wanted}",
        $"'{Shorten(id)}' is one of {found}, but one of {wanted} is wanted here");

    public static BilingualText Ring(string id) => new($"从'{Shorten(id)}'出发的指向又回到它自己", $"the links from '{Shorten(id)}' lead back to it");

    public static BilingualText Inverted(string from, string until) => new($"'{until}'早于'{from}'", $"'{until}' lies before '{from}'");

    public static BilingualText OutOfBounds(string name, string number) => new($"成员'{name}'的数{number}超出界限", $"the number {number} of the member '{name}' lies outside its bounds");

    public static BilingualText MendBounds(FactBounds.Limits? limits) => limits switch
    {
        null => new("改为界限以内的数", "write a number within the bounds"),
        { Greatest: null } => new($"写不小于{limits.Value.Least}的数", $"write a number of at least {limits.Value.Least}"),
        _ => new($"写{limits.Value.Least}至{limits.Value.Greatest}的数（含两端）", $"write a number from {limits.Value.Least} to {limits.Value.Greatest}, both included"),
    };

    private static BilingualText Describe(ValueShape shape) => shape.Form switch
    {
        ValueForm.Text => new("文字", "a text"),
        ValueForm.Integer or ValueForm.LongInteger => new("整数", "a whole number"),
        ValueForm.DecimalNumber => new("数", "a number"),
        ValueForm.TruthValue => new("true或false", "true or false"),
        ValueForm.LegalDate => new("yyyy-MM-dd形式的日期", "a date as yyyy-MM-dd"),
        ValueForm.Instant => new("带时差的时刻，如2025-04-01T20:00:00+08:00", "an instant with its offset, such as 2025-04-01T20:00:00+08:00"),
        ValueForm.Enumeration => new("允许的名称之一", "one of the allowed names"),
        ValueForm.Reference => new($"{shape.Target!.Name}中一条记录的标识", $"the id of one of {shape.Target!.Name}"),
        _ => new("对象", "an object"),
    };

    private static string Shorten(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        JsonValueKind.String => $"'{Shorten(found.GetString()!)}'",
        _ => Shorten(found.GetRawText()),
    };

    private static string Shorten(string text) => text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
}

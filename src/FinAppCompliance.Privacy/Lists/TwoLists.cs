using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Lists;

/// <summary>The two lists (双清单): what is collected, and who else receives it.</summary>
/// <remarks>Made from the sealed notice that checks enforce, so that the lists cannot say something else. Immutable and thread-safe.</remarks>
public sealed class TwoLists
{
    private static readonly BilingualText NoSdk = Labels.Of(FactState.Absent);
    private static readonly BilingualText Unstated = Labels.Of(FactState.Unknown);

    private TwoLists(IReadOnlyList<ProcessingPurpose> purposes)
    {
        Collected = [.. purposes.SelectMany(static purpose => purpose.Information.Select(use => new CollectedRow(purpose, use)))];
        Shared = [.. purposes.SelectMany(static purpose => purpose.Recipients.Select(recipient => new SharedRow(purpose, recipient)))];
    }

    /// <summary>Gets the collected-information list, in the order of the notice.</summary>
    public IReadOnlyList<CollectedRow> Collected { get; }

    /// <summary>Gets the third-party list, in the order of the notice; SDKs that receive no personal information are in it too.</summary>
    public IReadOnlyList<SharedRow> Shared { get; }

    /// <summary>Makes the lists of an application.</summary>
    /// <param name="notice">The notice.</param>
    public static TwoLists Of(SealedNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return new(notice.Purposes);
    }

    /// <summary>Makes the lists of one person: only what is permitted for that person.</summary>
    /// <param name="notice">The notice in force.</param>
    /// <param name="snapshot">The decisions for the person.</param>
    public static TwoLists Of(SealedNotice notice, ConsentSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(snapshot);
        return new([.. notice.Purposes.Where(purpose => snapshot.Permits(purpose.Id))]);
    }

    /// <summary>Writes the collected-information list as a Markdown table.</summary>
    /// <param name="language">The language.</param>
    public string CollectedAsMarkdown(Language language)
    {
        var text = Table(language == Language.English
            ? ["kind", "purpose", "scenario", "sensitive"]
            : ["个人信息种类", "处理目的", "收集场景", "是否敏感"]);
        foreach (var (purpose, use) in Collected)
        {
            Row(text, [use.Kind.Name.In(language), purpose.Goal!.In(language), use.Scenario!.In(language), YesNo(use.Kind.IsSensitive, language)]);
        }

        return text.ToString();
    }

    /// <summary>Writes the third-party list as a Markdown table.</summary>
    /// <param name="language">The language.</param>
    public string SharedAsMarkdown(Language language)
    {
        var text = Table(language == Language.English
            ? ["recipient", "SDK", "role", "kinds", "purpose", "scenario", "manner"]
            : ["接收方", "SDK", "法律角色", "个人信息种类", "处理目的", "提供场景", "提供方式"]);
        foreach (var (_, recipient) in Shared)
        {
            Row(text, [
                recipient.Name!.In(language), recipient.Sdk ?? NoSdk.In(language), Labels.Of(recipient.Role).In(language),
                recipient.Kinds.Count == 0 ? Unstated.In(language) : string.Join(language == Language.English ? ", " : "、", recipient.Kinds.Select(kind => InformationKinds.Find(kind)?.Name.In(language) ?? kind)),
                recipient.Goal?.In(language) ?? Unstated.In(language), recipient.Scenario!.In(language), recipient.Manner?.In(language) ?? Unstated.In(language)]);
        }

        return text.ToString();
    }

    private static StringBuilder Table(string[] heads)
    {
        var text = new StringBuilder();
        Row(text, heads);
        Row(text, [.. heads.Select(static _ => "---")]);
        return text;
    }

    private static void Row(StringBuilder text, string[] cells) => text
        .Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |")
        .Append('\n');

    private static string YesNo(bool value, Language language) => language == Language.English
        ? (value ? "yes" : "no")
        : (value ? "是" : "否");
}

using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Writes the facts of a case, each once, under the place of the register in which it stands.</summary>
internal sealed class CaseFactText(Language language, CaseTextOptions options)
{
    private const int LongestValue = 60;

    private bool IsChinese => language != Language.English;

    internal string Write(CaseGroup group)
    {
        var told = group.Cases.Count == 1 ? One(group.First) : Several(group);
        if (told.Length == 0)
        {
            return string.Empty;
        }

        var rest = told.Length > options.MostFacts ? IsChinese ? $"；另有{told.Length - options.MostFacts}项事实" : $"; {told.Length - options.MostFacts} more facts" : string.Empty;
        return (IsChinese ? "  事实 " : "  facts ") + string.Join(IsChinese ? "；" : "; ", told.Take(options.MostFacts)) + rest;
    }

    private string[] One(ComplianceCase one)
    {
        string? former = null;
        List<string> told = [];
        foreach (var fact in one.Facts)
        {
            var holder = Holder(fact);
            told.Add(holder == former ? NameAndValue(fact) : holder + NameAndValue(fact));
            former = holder;
        }

        return [.. told];
    }

    private string[] Several(CaseGroup group) => [.. group.Cases.SelectMany(static one => one.Facts).GroupBy(NameAndValue, StringComparer.Ordinal)
        .OrderByDescending(static same => same.Count()).ThenBy(static same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Count() == group.Cases.Count ? same.Key : IsChinese ? $"{same.Key}（{same.Count()}处）" : $"{same.Key} ({same.Count()} places)")];

    private string Holder(CaseFact fact)
    {
        if (fact.Address is not { Id: { } id } address)
        {
            return string.Empty;
        }

        var place = fact.Place is { } found ? $" {found}" : string.Empty;
        return IsChinese ? $"{Labels.Section(address.Section).Zh}[{id}]{place} " : $"{address.Section}[{id}]{place} ";
    }

    private string NameAndValue(CaseFact fact)
    {
        var label = (fact.Address is { } address ? address.Member is { } member ? Labels.Member(address.Section, member) : Labels.Section(address.Section) : Labels.Fact(fact.Name)).In(language);
        return $"{label} {Short(Labels.Value(fact.Address?.Section, fact.Name, fact.Value, language))}";
    }

    private string Short(string value)
    {
        if (value.Length <= LongestValue)
        {
            return value;
        }

        var items = value.Split(IsChinese && value.Contains('、', StringComparison.Ordinal) ? "、" : ", ");
        return items.Length > 3 ? string.Join(IsChinese ? "、" : ", ", items.Take(3)) + (IsChinese ? $"等{items.Length}项" : $" and {items.Length - 3} more") : string.Concat(value.AsSpan(0, LongestValue - 1), "…");
    }
}

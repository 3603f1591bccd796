using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Writes the facts of a case, each once, under the place of the register in which it stands.</summary>
internal sealed class CaseFactText(CaseRoots roots, Language language, CaseTextOptions options)
{
    private const int LongestValue = 60;

    private bool IsChinese => language != Language.English;

    /// <summary>Returns the label of a fact: of its member, of the section of records, or of the name that the rule uses.</summary>
    internal static BilingualText LabelOf(CaseFact fact) => fact.Address is not { } address ? Labels.Fact(fact.Name)
        : address.Member is not { } member ? Labels.Section(address.Section)
        : member == fact.Name ? Labels.Member(address.Section, member)
        : Labels.Fact(fact.Name);

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
        foreach (var same in one.Facts.GroupBy(static fact => (fact.Address?.Section, fact.Address?.Id)))
        {
            foreach (var fact in same)
            {
                var (holder, place) = (Holder(fact), Place(fact));
                told.Add((holder == former || holder.Length == 0 ? string.Empty : holder + " ") + NameAndValue(fact) + place);
                former = holder;
            }
        }

        return [.. told];
    }

    private string[] Several(CaseGroup group) => [.. group.Cases.SelectMany(static one => one.Facts).GroupBy(NameAndValue, StringComparer.Ordinal)
        .OrderByDescending(static same => same.Count()).ThenBy(static same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Count() == group.Cases.Count ? same.Key : IsChinese ? $"{same.Key}（{same.Count()}处）" : $"{same.Key} ({same.Count()} places)")];

    private string Holder(CaseFact fact) => fact.Address is not { Id: { } id } address ? string.Empty
        : $"{(IsChinese ? Labels.Section(address.Section).Zh : address.Section)}[{id}]";

    private string Place(CaseFact fact) => fact.Place is not { } place ? string.Empty : IsChinese ? $"（{place}）" : $" ({place})";

    private string NameAndValue(CaseFact fact) => $"{LabelOf(fact).In(language)} {Short(Named(Labels.Value(fact.Address?.Section, fact.Name, fact.Value, language)))}";

    /// <summary>Replaces the ids of records by their names, where every item is such an id.</summary>
    private string Named(string value)
    {
        var separator = IsChinese && value.Contains('、', StringComparison.Ordinal) ? "、" : ", ";
        var items = value.Split(separator);
        return items.All(item => roots.Find(item) is not null) ? string.Join(IsChinese ? "、" : ", ", items.Select(item => roots.NameOf(item) is { } name ? $"{name}({item})" : item)) : value;
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

using System.Globalization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Register.Shapes;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Localization;

/// <summary>Turns the text of a fact, as evidence keeps it, into words for people.</summary>
internal static class ValueText
{
    private const string ItemSeparator = ", ";
    private const string WholeCountry = "CN";

    /// <summary>Returns the words for a value.</summary>
    /// <param name="section">The section of the record that holds the fact; null when it is not known.</param>
    /// <param name="member">The name of the fact.</param>
    /// <param name="value">The value as evidence keeps it.</param>
    /// <param name="language">The language.</param>
    public static string Of(string? section, string member, string value, Language language) =>
        Special(value, language) is { } special ? special
        : section is not null && RegisterSections.ByName.TryGetValue(section, out var known) && ShapeOf(known, member) is { } shape ? Of(shape, value, language)
        : Guess(member, value, language);

    private static string? Special(string value, Language language) => value switch
    {
        "none" or "" => LabelText.None.In(language),
        "unknown" => LabelText.Unknown.In(language),
        _ => null,
    };

    private static MemberShape? ShapeOf(RegisterSection section, string member) => section.Shape.Members.FirstOrDefault(m => m.Name == member);

    private static string Of(MemberShape member, string value, Language language) =>
        Special(value, language)
        ?? (member.Value is { Form: ValueForm.Nested, Nested: { } nested } ? NestedText.Of(nested, value, language, Of)
        : member is { Form: FactForm.FactList, Value.Form: not ValueForm.Text } || IsRegions(member.Name)
            ? string.Join(LabelText.Separator(language), value.Split(ItemSeparator).Select(item => Item(member, item, language)))
        : Item(member, value, language));

    private static string Item(MemberShape member, string value, Language language) => member.Value switch
    {
        { Form: ValueForm.Enumeration, Labels: var labels } => labels.TryGetValue(value, out var label) ? label.In(language) : value,
        { Form: ValueForm.Text } when value == WholeCountry && IsRegions(member.Name) => new BilingualText("全国", "the whole country").In(language),
        { Form: ValueForm.TruthValue } or { Form: ValueForm.Instant } => Plain(value, language),
        _ => value,
    };

    private static bool IsRegions(string member) => member is "regions" or "servedRegions";

    /// <summary>Words a value of which only the name is known: an enumeration when every member of that name that has such a value says the same.</summary>
    private static string Guess(string member, string value, Language language)
    {
        var shapes = RegisterSections.All.Select(section => ShapeOf(section, member)).OfType<MemberShape>();
        var words = shapes.Select(shape => Of(shape, value, language)).Where(text => text != value).Distinct().Take(2).ToList();
        return words is [var only] ? only : Plain(value, language);
    }

    private static string Plain(string value, Language language) => value switch
    {
        "true" => LabelText.Yes.In(language),
        "false" => LabelText.No.In(language),
        _ => value.Length > 16 && value[10] == 'T'
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? Moment(instant) : value,
    };

    private static string Moment(DateTimeOffset instant)
    {
        var local = instant.ToOffset(ChinaStandardTime.Offset);
        return local.ToString(local.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}

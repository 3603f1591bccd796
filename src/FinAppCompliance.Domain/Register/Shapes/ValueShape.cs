using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register.Making;

namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>What one value looks like in a file.</summary>
internal sealed class ValueShape
{
    private static readonly Dictionary<string, BilingualText> NoLabels = [];
    private readonly Type? _enumeration;

    private ValueShape(ValueForm form, Type? enumeration = null) => (Form, _enumeration) = (form, enumeration);

    /// <summary>Gets the form.</summary>
    public ValueForm Form { get; }

    /// <summary>Gets the allowed names of an enumeration; empty for other forms.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>Gets the labels of an enumeration by the names of its values in code, such as <c>JointHandler</c>; empty for other forms.</summary>
    public IReadOnlyDictionary<string, BilingualText> Labels => _enumeration is null ? NoLabels : LabelTables.Of(_enumeration);

    /// <summary>Gets the section a reference points into; null for other forms.</summary>
    public RegisterSection? Target { get; private init; }

    /// <summary>Gets the members of a nested value; null for other forms.</summary>
    public RecordShape? Nested { get; private init; }

    /// <summary>Returns the shape of a type, from the maker of its values.</summary>
    /// <param name="type">The type of a value.</param>
    public static ValueShape Of(Type type)
    {
        if (PlainForm(type) is { } plain)
        {
            return new(plain);
        }

        var maker = ValueMakers.Of(type);
        return maker.Nested is { } nested ? new(ValueForm.Nested) { Nested = nested }
            : maker.Target is { } target ? new(ValueForm.Reference) { Target = RegisterSections.ByType[target] }
            : new(ValueForm.Enumeration, type) { Names = maker.Names };
    }

    private static ValueForm? PlainForm(Type type) =>
        type == typeof(string) ? ValueForm.Text
        : type == typeof(int) ? ValueForm.Integer
        : type == typeof(long) ? ValueForm.LongInteger
        : type == typeof(decimal) ? ValueForm.DecimalNumber
        : type == typeof(bool) ? ValueForm.TruthValue
        : type == typeof(DateOnly) ? ValueForm.LegalDate
        : type == typeof(DateTimeOffset) ? ValueForm.Instant
        : null;
}

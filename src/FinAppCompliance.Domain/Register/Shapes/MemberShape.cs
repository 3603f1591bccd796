using System.Text;
using System.Text.Json.Serialization.Metadata;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register.Json;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>What one member of a record looks like in a file.</summary>
internal sealed class MemberShape
{
    /// <summary>The member that names records of evidence, which every record has.</summary>
    public const string EvidenceMember = "evidenceIds";

    private readonly Func<object, object?> _get;
    private readonly IFactConverter? _fact;

    /// <summary>Creates the shape from the serializer's description.</summary>
    /// <param name="property">The member.</param>
    public MemberShape(JsonPropertyInfo property)
    {
        Name = property.Name;
        Utf8Name = Encoding.UTF8.GetBytes(property.Name);
        IsRequired = property.IsRequired;
        IsId = property.Name == "id";
        Sense = MemberSenses.Of(property.Name);
        var fact = RegisterJson.Options.GetTypeInfo(property.PropertyType).Converter as IFactConverter;
        _fact = fact;
        _get = property.Get!;
        Form = fact is null ? FactForm.Plain : fact.IsList ? FactForm.FactList : FactForm.Fact;
        Value = property.Name == EvidenceMember
            ? ValueShape.Of(typeof(Ref<Evidence.EvidenceRecord>))
            : ValueShape.Of(fact?.ElementType ?? property.PropertyType);
    }

    /// <summary>Gets the name in files.</summary>
    public string Name { get; }

    /// <summary>Gets the name in UTF-8.</summary>
    public byte[] Utf8Name { get; }

    /// <summary>Gets whether a record is meaningless without it.</summary>
    public bool IsRequired { get; }

    /// <summary>Gets whether it is the record's own id.</summary>
    public bool IsId { get; }

    /// <summary>Gets what its value stands for beyond its form.</summary>
    public MemberSense Sense { get; }

    /// <summary>Gets how it may be left open.</summary>
    public FactForm Form { get; }

    /// <summary>Gets what its value or its elements look like.</summary>
    public ValueShape Value { get; }

    /// <summary>Says whether a record holds something here: a value, or that there is none.</summary>
    /// <param name="record">A record of the shape's type.</param>
    public bool IsEnteredIn(object record) => _fact is null || !_fact.IsUnknown(_get(record));

    /// <summary>Returns the day that a record states here; null when it states none or the member is of another kind.</summary>
    /// <param name="record">A record of the shape's type.</param>
    public DateOnly? DayIn(object record) => Value.Form is not (ValueForm.LegalDate or ValueForm.Instant) ? null : _get(record) switch
    {
        Fact<DateOnly> { HasValue: true } day => day.Value,
        Fact<DateTimeOffset> { HasValue: true } instant => ChinaStandardTime.DateOf(instant.Value),
        _ => null,
    };
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register.Making;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>What one member of a record looks like in a file.</summary>
internal sealed class MemberShape
{
    /// <summary>The member that names records of evidence, which every record has.</summary>
    public const string EvidenceMember = "evidenceIds";

    private readonly PropertyInfo _property;
    private readonly MethodInvoker _set;
    private readonly ValueMaker _maker;

    /// <summary>Creates the shape of a property.</summary>
    /// <param name="property">The property.</param>
    public MemberShape(PropertyInfo property)
    {
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Utf8Name = Encoding.UTF8.GetBytes(Name);
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false);
        IsId = Name == "id";
        Sense = MemberSenses.Of(Name);
        _property = property;
        _set = MethodInvoker.Create(property.SetMethod!);
        var generic = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericTypeDefinition() : null;
        Form = generic == typeof(Fact<>) ? FactForm.Fact : generic == typeof(FactList<>) ? FactForm.FactList : FactForm.Plain;
        var value = Form == FactForm.Plain ? property.PropertyType : property.PropertyType.GetGenericArguments()[0];
        _maker = ValueMakers.Of(value);
        Value = ValueShape.Of(Name == EvidenceMember ? typeof(Ref<Evidence.EvidenceRecord>) : value);
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
    public bool IsEnteredIn(object record) => Form == FactForm.Plain || !_maker.IsUnknown(_property.GetValue(record));

    /// <summary>Returns the day that a record states here; null when it states none or the member is of another kind.</summary>
    /// <param name="record">A record of the shape's type.</param>
    public DateOnly? DayIn(object record) => Value.Form is not (ValueForm.LegalDate or ValueForm.Instant) ? null : _property.GetValue(record) switch
    {
        Fact<DateOnly> { HasValue: true } day => day.Value,
        Fact<DateTimeOffset> { HasValue: true } instant => ChinaStandardTime.DateOf(instant.Value),
        _ => null,
    };

    /// <summary>Fills the member of a new record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="value">What the file says of it, found free of errors of form.</param>
    public void Fill(object record, JsonElement value) => _set.Invoke(record, Form switch
    {
        FactForm.FactList => _maker.List(value),
        FactForm.Fact when value.ValueKind == JsonValueKind.Null => _maker.Absent,
        FactForm.Fact => _maker.Fact(value),
        _ => _maker.Value(value),
    });
}

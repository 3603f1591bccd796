using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Register.Making;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register;

/// <summary>One section of a register: its name and the type of its records.</summary>
internal abstract class RegisterSection(string name, [DynamicallyAccessedMembers(RecordShape.Needed)] Type recordType)
{
    private RecordShape? _shape;
    private bool? _concernsApplications;

    /// <summary>Gets the name in files, such as <c>applications</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the type of the records.</summary>
    [DynamicallyAccessedMembers(RecordShape.Needed)]
    public Type RecordType { get; } = recordType;

    /// <summary>Gets whether the section is one object and not an array.</summary>
    public bool IsSingle => RecordType == typeof(Organisation.Institution);

    /// <summary>Gets what records look like in files.</summary>
    public RecordShape Shape => _shape ??= RecordShape.Of(RecordType);

    /// <summary>Gets whether its records can belong to an application or name one, or something that does.</summary>
    public bool ConcernsApplications => _concernsApplications ??= ApplicationLinks.LeadFrom(this);

    /// <summary>Adds the converters of references to the section's records.</summary>
    /// <param name="converters">The list to fill.</param>
    public abstract void AddConverters(IList<JsonConverter> converters);

    /// <summary>Reads one record.</summary>
    /// <param name="element">The record, found free of errors of form.</param>
    /// <exception cref="ArgumentException">A value lies outside its bounds.</exception>
    public RegisterRecord Read(JsonElement element) => (RegisterRecord)Shape.Make(element);

    /// <summary>Makes the maker of references to the section's records.</summary>
    public abstract ValueMaker NewReferenceMaker();

    /// <summary>Writes one record.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="record">The record, of the section's type.</param>
    public abstract void Write(Utf8JsonWriter writer, RegisterRecord record);

    /// <summary>Returns records as a read-only list of their own type.</summary>
    /// <param name="records">Records of the section's type.</param>
    public abstract IReadOnlyList<RegisterRecord> ToList(IEnumerable<RegisterRecord> records);
}

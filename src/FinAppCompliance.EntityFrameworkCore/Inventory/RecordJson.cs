using System.Text.Json;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Register.Json;

namespace FinAppCompliance.EntityFrameworkCore.Inventory;

/// <summary>Keeps single records in the form they have in a register file.</summary>
internal static class RecordJson
{
    public static string KindOf(RegisterRecord record) => RegisterSections.ByType.TryGetValue(record.GetType(), out var section)
        ? section.Name
        : throw new ArgumentException($"record '{record.Id}' is of a kind that the register format does not know; keep it in a store of its own", nameof(record));

    // Null for a kind that has no section of its own, such as a base type.
    public static string? KindOf(Type? type) => type is not null && RegisterSections.ByType.TryGetValue(type, out var section) ? section.Name : null;

    public static byte[]? Write(RegisterRecord? record) =>
        record is null ? null : JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), RegisterJson.Options);

    public static RegisterRecord? Read(string kind, byte[]? json)
    {
        if (json is null)
        {
            return null;
        }

        var section = RegisterSections.All.FirstOrDefault(section => string.Equals(section.Name, kind, StringComparison.Ordinal))
            ?? throw new InvalidDataException($"the store holds a record of the kind '{kind}', which this version does not know; use a newer version of the package");
        return (RegisterRecord?)JsonSerializer.Deserialize(json, section.RecordType, RegisterJson.Options);
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using FinAppCompliance.Domain.Register.Json;

namespace FinAppCompliance.Domain.Register.Making;

/// <summary>Makes values of an enumeration from their names.</summary>
internal sealed class EnumMaker<TEnum> : ValueMaker<TEnum>
    where TEnum : struct, Enum
{
    private readonly EnumNames _names = EnumNames.Of(typeof(TEnum));

    public override IReadOnlyList<string> Names => _names.Names;

    protected override TEnum Read(JsonElement value)
    {
        var number = _names.ValueOf(value);
        return Unsafe.As<int, TEnum>(ref number);
    }
}

using System.Runtime.InteropServices;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Opens bytes in memory as a stream without copying them where they are an array.</summary>
internal static class RunFileBytes
{
    internal static Stream Open(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}

using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>What is said to people about keys that do not fit.</summary>
internal static class KeyText
{
    public static string Name(NoteKey key) => $"{key.Name}+{key.KeyId:x8} ({key.AlgorithmName})";

    // The text of a key without its bytes, which nobody compares by eye.
    public static string Name(string key) => key.LastIndexOf('+') is > 0 and var end ? key[..end] : key;

    public static BilingualText At(KeyChange change, string zh, string en) => new(
        $"日志“{change.Origin}”在大小 {change.Size} 处的密钥变更不可信：{zh}",
        $"the change of the key of '{change.Origin}' at size {change.Size} is not trusted: {en}");
}

using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>One thing that is wrong with a log, and where.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Index">The first index concerned; for a root, the size up to which something is wrong.</param>
/// <param name="Message">The same for people.</param>
/// <remarks>Equality is by all members. Immutable and thread-safe.</remarks>
public sealed record TrailProblem(TrailProblemKind Kind, long Index, BilingualText Message)
{
    // What is known in detail follows the general text.
    internal static TrailProblem At(TrailProblemKind kind, long index, BilingualText? detail = null)
    {
        var text = TextOf(kind).Format(index);
        return new(kind, index, detail is null ? text : new BilingualText($"{text.Zh}：{detail.Zh}", $"{text.En}: {detail.En}"));
    }

    private static BilingualText TextOf(TrailProblemKind kind) => kind switch
    {
        TrailProblemKind.CheckpointNotTrusted => new("检查点缺失，或未由受信任的密钥签名", "the checkpoint is missing or not signed by trusted keys"),
        TrailProblemKind.EntryMissing => new("第 {0} 条记录缺失", "entry {0} is missing"),
        TrailProblemKind.EntryAltered => new("第 {0} 条记录已被改动", "entry {0} was altered"),
        TrailProblemKind.EntryOutOfPlace => new("第 {0} 个位置上的记录属于别处", "the entry at {0} belongs elsewhere"),
        TrailProblemKind.LogShorter => new("日志只有 {0} 条记录，少于检查点所述", "the log has only {0} entries, fewer than the checkpoint says"),
        TrailProblemKind.RootDiffers => new("前 {0} 条记录的根哈希不一致", "the root of the first {0} entries differs"),
        TrailProblemKind.BodyAltered => new("第 {0} 条记录的正文已被改动", "the body of entry {0} was altered"),
        TrailProblemKind.BodyMissing => new(
            "第 {0} 条记录的正文已不在，审计轨迹中没有任何删除或到期处置的记录可以说明",
            "the body of entry {0} is gone, and no erasure or retention in the trail accounts for it"),
        TrailProblemKind.HeadDiffers => new("日志末端与其 {0} 条记录不符", "the end of the log does not fit its {0} entries"),
        TrailProblemKind.FileMissing => new("第 {0} 条记录所在的发布文件缺失或损坏", "the published file of entry {0} is missing or damaged"),
        TrailProblemKind.KeyChangeNotTrusted => new("第 {0} 条处的签名密钥变更不可信", "the change of the signing key at entry {0} is not trusted"),
        TrailProblemKind.KeyNotAnnounced => new("签名密钥在第 {0} 条处变更，日志中却没有相应的条目", "the signing key changes at entry {0}, but the log holds no entry that says so"),
        _ => new("记录 {0} 有问题", "something is wrong at {0}"),
    };
}

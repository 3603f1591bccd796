using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Time;
using static FinAppCompliance.Inventory.Lifecycle.AdmissionGuards;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>The guards between design and release; they ask about the version that is on its way.</summary>
internal static class ReleaseGuards
{
    public static Guard SecurityRequirements { get; } = new(
        "N99-06.7", "版本及其SDK均有已批准的安全需求", "security requirements of the version and of each kit in it are approved",
        static (file, day) => ForVersion(file, version =>
            Exists(file.Of<SecurityRequirement>(), requirement => (requirement.Version == version.Id) & requirement.ApprovedOn <= day) &
            version.Sdks.All(sdk => Exists(file.Of<SecurityRequirement>(), requirement => (requirement.Sdk == sdk) & requirement.ApprovedOn <= day))));

    public static Guard DesignReviewed { get; } = new(
        "N99-07.1", "设计评审已通过", "the design review approved the version",
        static (file, day) => ForVersion(file, version => Exists(file.Of<DesignReview>(), review =>
            (Tri)(review.Version.Id == version.Id) & review.ReviewedOn <= day & IsApproved(review.Result))));

    public static Guard SecurityTested { get; } = new(
        "N99-07.3", "客户认证与逻辑控制安全测试均已通过", "the tests of authentication and of logic control are passed",
        static (file, day) => ForVersion(file, version =>
            IsTested(file, version, TestKind.Authentication, version.ChangesAuthentication, day) &
            IsTested(file, version, TestKind.LogicControl, version.ChangesLogicControl, day)));

    public static Guard NoBlockingWeakness { get; } = new(
        "N99-08.2", "无未修复的高危及以上缺陷或漏洞", "no defect or vulnerability of high or critical severity is open",
        static (file, day) => ForVersion(file, version =>
            All(file.Of<Defect>().Where(defect => defect.Version.Id == version.Id), defect =>
                !IsBlocking(defect.Severity) | defect.FixedOn <= day) &
            All(file.Of<Vulnerability>().Where(vulnerability => Concerns(vulnerability, version)), vulnerability =>
                !IsBlocking(vulnerability.Severity) | vulnerability.FixedAt < ChinaStandardTime.StartOf(day.AddDays(1)))));

    public static Guard FourGates { get; } = new(
        "N99-08.4", "网络安全、数据安全、隐私、业务合规四道门禁均已通过", "the four gates of cybersecurity, data security, privacy and compliant business are passed",
        static (file, day) => ForVersion(file, version => All(Enum.GetValues<GateDimension>(), dimension => IsPassed(file, version, dimension, day))));

    private static Tri ForVersion(ApplicationFile file, Func<AppVersion, Tri> condition) =>
        file.Candidate is { } version ? condition(version) : Tri.False;

    private static Tri IsTested(ApplicationFile file, AppVersion version, TestKind kind, Fact<bool> isChanged, DateOnly day) =>
        isChanged == false | Exists(file.Of<SecurityTest>(), test =>
            (Tri)(test.Version.Id == version.Id) & test.Kind == kind & test.TestedOn <= day & test.Result == CheckResult.Passed);

    private static Tri IsPassed(ApplicationFile file, AppVersion version, GateDimension dimension, DateOnly day)
    {
        var gates = file.Of<ReleaseGate>().Where(gate => gate.Version.Id == version.Id).ToArray();
        var end = ChinaStandardTime.StartOf(day.AddDays(1));
        var isPassed = Exists(gates, gate => gate.Dimension == dimension & gate.Result == GateResult.Passed & gate.DecidedAt < end);
        var isFailed = Exists(gates, gate => gate.Dimension == dimension & gate.Result == GateResult.Failed & gate.DecidedAt < end &
            !Exists(gates, later => later.Dimension == dimension & later.Result == GateResult.Passed & IsLater(later, gate)));
        return isPassed & !isFailed;
    }

    private static Tri IsLater(ReleaseGate later, ReleaseGate earlier) =>
        earlier.DecidedAt.TryGet(out var at) ? later.DecidedAt > at : Tri.Unknown;

    private static Tri IsBlocking(Fact<WeaknessSeverity> severity) => severity >= WeaknessSeverity.High | severity == WeaknessSeverity.Unrated;

    private static bool Concerns(Vulnerability vulnerability, AppVersion version) =>
        !(vulnerability.Version == version.Id).IsFalse || !vulnerability.Component.Exists.IsFalse && vulnerability.Component.TryGet(out var component) &&
        !version.Components.Contains(component).IsFalse || vulnerability.Sdk.TryGet(out var sdk) && !version.Sdks.Contains(sdk).IsFalse;
}

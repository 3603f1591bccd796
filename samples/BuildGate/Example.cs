using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;

namespace BuildGate;

/// <summary>A small register of an invented bank.</summary>
internal static class Example
{
    internal static InstitutionRegister Register() => new(
        [
            new MobileApplication { Id = "app", Name = "示例银行手机银行", Form = AppForm.App, ServiceTypes = [NecessaryServiceType.MobileBanking] },
            new AppVersion { Id = "app-5.2.0", Application = "app", VersionName = "5.2.0", VersionCode = 51, Platform = TargetPlatform.Android },
            new PermissionUse { Id = "use-camera", Version = "app-5.2.0", PermissionName = "android.permission.CAMERA" },
        ],
        [typeof(MobileApplication), typeof(AppVersion), typeof(PermissionUse), typeof(Sdk)]);
}

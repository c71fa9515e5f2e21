Attribute VB_Name = "XlplanLibreOffice"
Option Explicit

' What the launcher does otherwise when the workbook is open in LibreOffice.

Public Function InLibreOffice() As Boolean
    On Error Resume Next ' Excel has no such class; nothing else tells the two apart in every version
    InLibreOffice = Not CreateObject("com.sun.star.beans.PropertyValue") Is Nothing
End Function

' Waiting for the end would stop the very program that Python is to talk to, and nothing is known of a program that nobody
' waits for. So a file is put down that Python takes away at its start.
Public Function StartFromLibreOffice(Arguments As String) As Boolean
    Dim Mark As String, Start As Single
    Mark = Settings() & "starting.txt"
    SetMark Mark
    Shell """" & Interpreter() & """" & Arguments & " --app=LibreOffice --hwnd=0", 0
    Start = Timer ' less than Start after midnight
    Do While Dir(Mark) <> "" And Timer >= Start And Timer < Start + 10
    Loop
    StartFromLibreOffice = Dir(Mark) = ""
    If Not StartFromLibreOffice Then Kill Mark
End Function

Private Sub SetMark(Mark As String)
    Dim Channel As Integer
    On Error Resume Next ' a folder that may not be written to: then there is nothing to look for
    Channel = FreeFile
    Open Mark For Output As #Channel
    Close #Channel
End Sub

Private Function Interpreter() As String
    Dim Digits As String, Channel As Integer
    Channel = FreeFile
    Open Settings() & "interpreter.txt" For Input As #Channel
    Line Input #Channel, Digits
    Close #Channel
    Interpreter = FromHex(Digits)
End Function

Private Function Settings() As String
    Settings = Environ("APPDATA") & "\xlplan\"
    If Environ("APPDATA") = "" Then Settings = Environ("HOME") & "/.config/xlplan/"
End Function
